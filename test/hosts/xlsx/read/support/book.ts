import { strToU8, zipSync, type Zippable } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts by path; undefined leaves a part out. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

/** The parts of a plain workbook with one sheet `表`, whose rows are given as XML. */
export function plainParts(rows = ''): Record<string, string> {
  return {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook('<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>'),
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': worksheet(rows),
  };
}

/** A file of `plainParts(rows)`, with parts replaced, added or left out. */
export function book(rows = '', parts: Parts = {}): Uint8Array {
  return pack({ ...plainParts(rows), ...parts });
}

/** An archive of the parts; `level` is how hard to compress, 0 not at all. */
export function pack(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content === undefined) continue;
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level, mtime: new Date('2023-09-01T00:00:00') });
}

export function workbook(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${REL}">${inner}</workbook>`;
}

export function worksheet(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

export function sharedStrings(items: string): string {
  return `<sst xmlns="${MAIN}">${items}</sst>`;
}

/** Cell formats, one per number format id or code. */
export function styles(formats: readonly (number | string)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${200 + i}" formatCode="${format}"/>`,
  );
  const xfs = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + i}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
}

export function relations(
  entries: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const items = entries.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${REL}/${type}`}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE_REL}">${items.join('')}</Relationships>`;
}
