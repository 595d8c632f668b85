import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { TYPEFACES } from '../../core/messages/word';

const PART = 'word/fontTable.xml';

/** Names in the file's font table what stands in for a typeface that is not installed. */
export function withTypefaces(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const table = parts[PART];
  if (table === undefined) return file;
  const fonts = Object.values(TYPEFACES)
    .map(({ name, instead }) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/></w:font>`)
    .join('');
  const text = strFromU8(table);
  const written = text.includes('</w:fonts>')
    ? text.replace('</w:fonts>', `${fonts}</w:fonts>`)
    : text.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${fonts}</w:fonts>`);
  return zipSync({ ...parts, [PART]: strToU8(written) });
}
