import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A part's new text, from what it was; undefined takes it out. */
export type Edit = (xml: string) => string | Uint8Array | undefined;

/** An .xlsx file with parts changed, by path, and parts added. */
export function edited(
  file: Uint8Array,
  edits: Readonly<Record<string, Edit>>,
  added: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    const edit = edits[path];
    const content = edit ? edit(strFromU8(bytes)) : bytes;
    if (content !== undefined)
      parts[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  for (const [path, content] of Object.entries(added))
    parts[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(parts, { level: 6, mtime: new Date('2023-09-30T00:00:00') });
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part that the workbook is related to, and what else the workbook says of it. */
export interface Related {
  readonly id: string;
  /** Last segment of the relationship's type, or the whole of it. */
  readonly type: string;
  /** From `xl/`, or an address outside the file. */
  readonly target: string;
  readonly external?: boolean;
}

/** Adds relationships of the workbook. */
export function relate(...relations: readonly Related[]): Edit {
  const added = relations.map(({ id, type, target, external }) => {
    const address = type.includes(':') ? type : `${OFFICE}/${type}`;
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${address}" Target="${target}"${mode}/>`;
  });
  return (xml) => xml.replace('</Relationships>', () => `${added.join('')}</Relationships>`);
}

/** Adds a sheet of the given rows, as XML, behind the others. */
export function withSheet(file: Uint8Array, name: string, rows: string): Uint8Array {
  return edited(
    file,
    {
      [WORKBOOK]: (xml) =>
        xml.replace('</sheets>', `<sheet name="${name}" sheetId="900" r:id="rId900"/></sheets>`),
      [RELATIONS]: relate({ id: 'rId900', type: 'worksheet', target: 'worksheets/sheet900.xml' }),
    },
    {
      'xl/worksheets/sheet900.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  );
}

/** Puts text before the end tag of an element of the workbook part, which may have to be made. */
export function inWorkbook(element: 'sheets' | 'definedNames' | 'workbook', text: string): Edit {
  return (xml) => xml.replace(`</${element}>`, () => `${text}</${element}>`);
}

export const PART = { workbook: WORKBOOK, relations: RELATIONS, types: TYPES } as const;
