import { toA1 } from '../../src/core/values/address';
import type { CellValue } from '../../src/core/values/cell';
import {
  PLAIN_LOOKS,
  type SheetSnapshot,
  type SheetVisibility,
  type WorkbookSnapshot,
} from '../../src/core/entries/SheetSnapshot';

/** A cell of a test sheet: a value, a formula with its last value, or a number shown as a date. */
export type TestCell =
  CellValue | { readonly f: string; readonly v: CellValue } | { readonly date: number };

/** A snapshot of rows that begin at A1, or at the given corner. */
export function sheetOf(
  name: string,
  rows: readonly (readonly TestCell[])[],
  corner: { row: number; column: number } = { row: 0, column: 0 },
  visibility: SheetVisibility = 'visible',
): SheetSnapshot {
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row, r) =>
    Array.from({ length: width }, (_, c): CellValue => {
      const cell = row[c] ?? null;
      const address = toA1(corner.row + r, corner.column + c);
      if (typeof cell !== 'object' || cell === null || 'error' in cell) return cell;
      if ('date' in cell) {
        formats.set(address, 'yyyy-mm-dd');
        return cell.date;
      }
      formulas.set(address, cell.f);
      return cell.v;
    }),
  );
  return {
    name,
    visibility,
    firstRow: corner.row,
    firstColumn: corner.column,
    values,
    formulas,
    formats,
    ...PLAIN_LOOKS,
  };
}

export function workbookOf(
  sheets: readonly SheetSnapshot[],
  rest: Partial<WorkbookSnapshot> = {},
): WorkbookSnapshot {
  return { sheets, properties: {}, names: {}, hasExternalLinks: false, ...rest };
}
