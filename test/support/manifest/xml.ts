import { Parser } from 'saxen';

/** An XML element; names keep their prefix, `text` is what stands between the tags, trimmed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Draft extends XmlElement {
  readonly children: Draft[];
  text: string;
}

/** The root element of a document. Throws on text that is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const top = draft('', {});
  const open: Draft[] = [top];
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => {
    const element = draft(name, decodeAll(attributes()));
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closeTag', () => void open.pop());
  parser.on('text', (raw) => {
    const element = open.at(-1)!;
    element.text = (element.text + decode(raw)).trim();
  });
  parser.on('error', fail);
  parser.on('warn', fail);
  parser.parse(xml);
  const root = top.children[0];
  if (root === undefined) throw new Error('no element');
  return root;
}

/** The element itself and everything below it, in document order. */
export function everything(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everything)];
}

/** The first child of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name);
}

function draft(name: string, attributes: Readonly<Record<string, string>>): Draft {
  return { name, attributes, children: [], text: '' };
}

function fail(error: Error): never {
  throw error;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function decode(raw: string): string {
  return raw.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity]!);
}

function decodeAll(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, decode(value)]),
  );
}
