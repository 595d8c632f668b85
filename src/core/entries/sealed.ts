import type { CellValue } from '../values/cell';
import type { TableCell, TableRow } from './tables';

/** Table of what people do not change on the sheets, as the program wrote it: townships and parameters. */
export const SEALED_BLOCK = 'sealed';

/** Field of a row's seal: by field, what the program wrote there, as JSON. */
export const SEALED_FIELD = '=sealed';

/** What a seal says of a cell; an empty text of an empty one. */
export type Sealed = string | number;

/** Longer texts are left out, so that a seal fits into its cell. */
const LONGEST = 1500;

/** The seal of a row, of cells that hold texts, numbers or nothing. */
export function sealText(written: readonly (readonly [field: string, value: Sealed])[]): string {
  const short = written.filter(([, value]) => String(value).length <= LONGEST);
  return JSON.stringify(Object.fromEntries(short));
}

/** What a seal says, by field; undefined where it is none. */
export function readSeal(text: string): ReadonlyMap<string, Sealed> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const written = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return new Map(
      Object.entries(written).flatMap(([field, value]): [string, Sealed][] =>
        typeof value === 'number' || typeof value === 'string' ? [[field, value]] : [],
      ),
    );
  } catch {
    return undefined;
  }
}

/** A row as the program wrote it, whatever was typed over what its seal says; as it stands where it has none. */
export function asSealed(row: TableRow): TableRow {
  const seal = readSeal(textIn(row.cells.get(SEALED_FIELD)?.value ?? null));
  if (seal === undefined) return row;
  const cells = new Map<string, TableCell>(row.cells);
  for (const [field, value] of seal)
    cells.set(field, { cell: row.cells.get(field)?.cell ?? '', value });
  return { ...row, cells };
}

function textIn(value: CellValue): string {
  return typeof value === 'string' ? value : '';
}
