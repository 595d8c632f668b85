import { rawZip } from '../hosts/xlsx/read/support/zipWriter';

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word document with this body, as far as tables are read from it. */
export function wordDocument(body: string): Uint8Array {
  const main = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return rawZip([
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content: main },
  ]);
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** @param looks what its `w:tcPr` holds */
export const cell = (text: string, looks = ''): string =>
  `<w:tc><w:tcPr>${looks}</w:tcPr>${paragraph(text)}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

/** Lines, and a table below them. */
export function wordFile(
  lines: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array {
  const table = rows.map((cells) => row(...cells.map((text) => cell(text)))).join('');
  return wordDocument(`${lines.map(paragraph).join('')}<w:tbl>${table}</w:tbl>`);
}
