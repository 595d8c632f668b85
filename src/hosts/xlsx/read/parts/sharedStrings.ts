import { unescapeText } from '../cells/escapes';
import { decodeXml } from '../xml/decode';
import { children, walkText } from '../xml/walk';
import { takePlainStrings } from './plainStrings';
import { richTextNode, type StoredText } from './richText';

/** The shared strings, by index. */
export function readSharedStrings(part: string, bytes: Uint8Array): readonly StoredText[] {
  const xml = decodeXml(part, bytes);
  const plain = takePlainStrings(xml);
  if (!plain) return walkSharedStrings(part, xml);
  walkSharedStrings(part, plain.rest);
  return plain.strings.map(unescapeText);
}

/** Reads the table element by element, whatever its form. */
export function walkSharedStrings(part: string, xml: string): readonly StoredText[] {
  const strings: StoredText[] = [];
  const item = richTextNode(part, (text) => strings.push(text));
  walkText(part, xml, 'x:sst', { children: children({ 'x:si': item }) });
  return strings;
}
