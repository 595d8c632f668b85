import { unescapeText } from '../cells/escapes';
import { children, walkXml } from '../xml/walk';
import { richTextNode } from './richText';

/** The shared strings, by index; runs of rich text joined, phonetic runs left out. */
export function readSharedStrings(part: string, bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  const item = richTextNode((text) => strings.push(unescapeText(text)));
  walkXml(part, bytes, 'x:sst', { children: children({ 'x:si': item }) });
  return strings;
}
