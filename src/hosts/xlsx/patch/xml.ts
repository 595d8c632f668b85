import { resolveEntities } from '../read/xml/entities';

/*
 * XML that is changed in places keeps every other character as it was: an element is taken apart into its
 * start tag, its children as text, and its end tag, and put together again.
 */

export interface Piece {
  /** Local name of the element; empty for text, comments and the like between elements. */
  readonly name: string;
  readonly xml: string;
}

export interface Taken {
  /** The start tag, never self-closing, with what stands before it in its document. */
  readonly open: string;
  readonly pieces: readonly Piece[];
  readonly close: string;
}

const [GREATER, SLASH, BANG, QUESTION] = [0x3e, 0x2f, 0x21, 0x3f];
const [QUOTE, APOSTROPHE] = [0x22, 0x27];
const NAME = /^<\/?(?:[^\s:/>]+:)?([^\s/>]+)/;

/** Markup that is no element, and what ends it. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Behind the tag, comment, section or instruction that begins at a `<`; 0 where it does not end. */
function markupEnd(xml: string, at: number): number {
  if (isOther(xml, at))
    for (const [begin, end] of OTHERS)
      if (xml.startsWith(begin, at)) {
        const found = xml.indexOf(end, at + begin.length);
        return found < 0 ? 0 : found + end.length;
      }
  // Quoted attribute values may hold `>`.
  for (let end = at + 1; end < xml.length; end += 1) {
    const code = xml.charCodeAt(end);
    if (code === GREATER) return end + 1;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    end = xml.indexOf(code === QUOTE ? '"' : "'", end + 1);
    if (end < 0) return 0;
  }
  return 0;
}

/** Whether what begins at a `<` is a comment, a section, an instruction or the like. */
function isOther(xml: string, at: number): boolean {
  const code = xml.charCodeAt(at + 1);
  return code === BANG || code === QUESTION;
}

/** Takes the outermost element of the text apart. */
export function take(xml: string): Taken {
  const pieces: Piece[] = [];
  let open = '';
  let depth = 0;
  let start = 0;
  let name = '';
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    end = markupEnd(xml, at);
    if (end === 0) break;
    if (isOther(xml, at)) continue;
    const isEnd = xml.charCodeAt(at + 1) === SLASH;
    const isWhole = xml.charCodeAt(end - 2) === SLASH;
    if (depth === 0) {
      open = xml.slice(0, end);
      if (isWhole)
        return { open: `${open.slice(0, -2)}>`, pieces, close: closing(xml.slice(at, end)) };
      start = end;
    } else if (depth === 1) {
      if (at > start) pieces.push({ name: '', xml: xml.slice(start, at) });
      start = at;
      if (isEnd) return { open, pieces, close: xml.slice(start) };
      name = localName(xml.slice(at, end));
    }
    if (isEnd) depth -= 1;
    else if (!isWhole) depth += 1;
    if (depth === 1 && (isEnd || isWhole)) {
      pieces.push({ name, xml: xml.slice(start, end) });
      start = end;
    }
  }
  throw new Error('An element does not end.');
}

export function give({ open, pieces, close }: Taken): string {
  return `${open}${pieces.map(({ xml }) => xml).join('')}${close}`;
}

function localName(tag: string): string {
  return NAME.exec(tag)?.[1] ?? '';
}

function closing(tag: string): string {
  return `</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? ''}>`;
}

/** The children of a name. */
export function named(taken: Taken, name: string): readonly string[] {
  return taken.pieces.filter((piece) => piece.name === name).map(({ xml }) => xml);
}

/** The start tag of an element, also where text stands before it. */
function startTag(xml: string): { readonly index: number; readonly tag: string } {
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    end = markupEnd(xml, at);
    if (end === 0) break;
    if (!isOther(xml, at)) return { index: at, tag: xml.slice(at, end) };
  }
  throw new Error('There is no element.');
}

const ATTRIBUTES = new Map<string, RegExp>();

/** Where an attribute stands in a tag. */
function attributeIn(name: string): RegExp {
  let found = ATTRIBUTES.get(name);
  if (!found) {
    found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    ATTRIBUTES.set(name, found);
  }
  return found;
}

/** An attribute of the outermost element; undefined where it is not there. Names are given with prefix. */
export function attribute(xml: string, name: string): string | undefined {
  const match = attributeIn(name).exec(startTag(xml).tag);
  const raw = match?.[1] ?? match?.[2];
  return raw === undefined ? undefined : unescapeXml(raw);
}

/** The element with attributes set, or taken away where null. */
export function withAttributes(
  xml: string,
  attributes: Readonly<Record<string, string | number | null>>,
): string {
  const { index, tag } = startTag(xml);
  let changed = tag;
  for (const [name, value] of Object.entries(attributes)) {
    changed = changed.replace(attributeIn(name), '');
    if (value === null) continue;
    const slash = changed.endsWith('/>') ? '/' : '';
    const before = changed.slice(0, -1 - slash.length).trimEnd();
    changed = `${before} ${name}="${escapeXml(String(value))}"${slash}>`;
  }
  return xml.slice(0, index) + changed + xml.slice(index + tag.length);
}

const SPECIAL = /[&<>"]/;

export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function unescapeXml(text: string): string {
  return resolveEntities(text) ?? text;
}

/** The document with its outermost element's own prefix taken away, as most programs write it. */
export function unprefixed(xml: string): string {
  const { tag } = startTag(xml);
  const prefix = /^<([^\s:/>]+):/.exec(tag)?.[1];
  if (prefix === undefined) return xml;
  return xml
    .replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1')
    .replace(new RegExp(`\\sxmlns:${prefix}=`), ' xmlns=');
}

/** Puts elements in place of those of a name; `order` tells where they go where there were none. */
export function replaced(
  { open, pieces, close }: Taken,
  name: string,
  elements: readonly string[],
  order: readonly string[],
): Taken {
  const rest = pieces.filter((piece) => piece.name !== name);
  const first = pieces.findIndex((piece) => piece.name === name);
  const later = rest.findIndex((piece) => order.indexOf(piece.name) > order.indexOf(name));
  const at =
    first >= 0
      ? pieces.slice(0, first).filter((piece) => piece.name !== name).length
      : later < 0
        ? rest.length
        : later;
  const added = elements.map((xml) => ({ name, xml }));
  return { open, pieces: [...rest.slice(0, at), ...added, ...rest.slice(at)], close };
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part with prefixes declared that are not: other programs write with their own, or declare them where they stand. */
export function withPrefixes(part: Taken, prefixes: Readonly<Record<string, string>>): Taken {
  const missing = Object.entries(prefixes).filter(
    ([prefix]) => !new RegExp(`\\sxmlns:${prefix}\\s*=`).test(part.open),
  );
  const declared = missing.map(([prefix, address]) => [`xmlns:${prefix}`, address] as const);
  return { ...part, open: withAttributes(part.open, Object.fromEntries(declared)) };
}

/** The part with the prefix by which its elements name relationships. */
export function withRelations(part: Taken): Taken {
  return withPrefixes(part, { r: OFFICE });
}
