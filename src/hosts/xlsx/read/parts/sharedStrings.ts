import { unescapeText } from '../cells/escapes';
import { decodeXml } from '../xml/decode';
import { children, walkText } from '../xml/walk';
import { takePlainStrings } from './plainStrings';
import { richTextNode } from './richText';

/** The shared strings, by index; runs of rich text joined, phonetic runs left out. */
export function readSharedStrings(part: string, bytes: Uint8Array): readonly string[] {
  const xml = decodeXml(part, bytes);
  const plain = takePlainStrings(xml);
  if (!plain) return walkSharedStrings(part, xml);
  walkSharedStrings(part, plain.rest);
  return plain.strings.map(unescapeText);
}

/** Reads the table element by element, whatever its form. */
export function walkSharedStrings(part: string, xml: string): readonly string[] {
  const strings: string[] = [];
  const item = richTextNode((text) => strings.push(unescapeText(text)));
  walkText(part, xml, 'x:sst', { children: children({ 'x:si': item }) });
  return strings;
}
