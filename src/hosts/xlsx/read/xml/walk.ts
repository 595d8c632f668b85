import { Parser, type ParseContext } from 'saxen';
import { XlsxError } from '../../../../core/entries/XlsxError';
import { badXml, decodeXml } from './decode';
import { resolveEntities } from './entities';
import { NAMESPACES } from './namespaces';

/** Attributes by name, references resolved; prefixed ones as in NAMESPACES, e.g. `r:id`. */
export type Attributes = Readonly<Record<string, string>>;

/** What to do with one kind of element; children not named here are skipped with all they hold. */
export interface XmlNode {
  open?(attributes: Attributes): void;
  /** Called for each piece of text directly inside, references resolved. */
  text?(piece: string): void;
  close?(): void;
  readonly children?: ReadonlyMap<string, XmlNode>;
}

const SKIPPED: XmlNode = {};
const NEEDS_CARE = /[&<\t\n]/;

/** Children by name, in the prefixes of NAMESPACES. */
export function children(nodes: Readonly<Record<string, XmlNode>>): ReadonlyMap<string, XmlNode> {
  return new Map(Object.entries(nodes));
}

/**
 * Walks an XML part from its root element, which must be `root`.
 * Faults: `badXml` for whatever is not well-formed, `dtd` for a document type declaration.
 */
export function walkXml(part: string, bytes: Uint8Array, root: string, rootNode: XmlNode): void {
  walkText(part, decodeXml(part, bytes), root, rootNode);
}

/** As `walkXml`, of text that `decodeXml` gave. */
export function walkText(part: string, xml: string, root: string, rootNode: XmlNode): void {
  const path: XmlNode[] = [];
  let current: XmlNode | undefined;
  let roots = 0;

  const childNode = (name: string): XmlNode => {
    if (current) return current.children?.get(name) ?? SKIPPED;
    if (roots > 0 || name !== root) throw badXml(part, `root ${name}`);
    roots++;
    return rootNode;
  };
  const fail = (error: Error, context: () => ParseContext): never => {
    throw badXml(part, error.message, context().line + 1);
  };

  new Parser()
    .ns(NAMESPACES)
    .on('error', fail)
    .on('warn', fail)
    .on('attention', () => {
      throw new XlsxError({ code: 'dtd', part });
    })
    .on('openTag', (name, attributes) => {
      const node = childNode(name);
      path.push(node);
      current = node;
      const checked = checkAttributes(part, attributes());
      node.open?.(checked);
    })
    .on('closeTag', () => {
      path.pop()?.close?.();
      current = path[path.length - 1];
    })
    .on('text', (raw) => {
      const text = resolveEntities(raw);
      if (text === undefined) throw badXml(part, 'reference');
      current?.text?.(text);
    })
    .on('cdata', (text) => {
      if (!current) throw badXml(part, 'CDATA outside of the root');
      current.text?.(text);
    })
    .parse(xml);
  if (roots === 0) throw badXml(part, 'no root');
}

/** saxen hands out attribute values as they stand; they are resolved in place. */
function checkAttributes(part: string, attributes: Record<string, string>): Attributes {
  for (const name in attributes) {
    const raw = attributes[name]!;
    if (!NEEDS_CARE.test(raw)) continue;
    const value = raw.includes('<') ? undefined : resolveEntities(raw.replace(/[\t\n]/g, ' '));
    if (value === undefined) throw badXml(part, `attribute ${name}`);
    attributes[name] = value;
  }
  return attributes;
}
