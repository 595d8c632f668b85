import { toA1 } from '../values/address';
import type { CellValue } from '../values/cell';
import { boundsOf, emptyRectangle } from './cellRectangle';
import { PLAIN_LOOKS, type CellLook, type SheetSnapshot } from './SheetSnapshot';

/** A cell as a program that has the workbook open tells of it. */
export interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string | undefined;
  /** Number format code. */
  readonly format?: unknown;
  readonly look?: CellLook | undefined;
}

type About = Pick<SheetSnapshot, 'name' | 'visibility'> &
  Partial<Pick<SheetSnapshot, 'remarks' | 'hiddenRows' | 'hiddenColumns' | 'merges'>>;

/**
 * What a sheet of an open workbook holds, from its cells in any order: the smallest rectangle that holds them all.
 * @param corner a cell that it holds in any case
 */
export function sheetOfCells(
  about: About,
  cells: readonly OpenCell[],
  corner?: { readonly row: number; readonly column: number },
): SheetSnapshot {
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  const looks = new Map<string, CellLook>();
  const around = boundsOf(
    cells,
    ({ row }) => row,
    ({ column }) => column,
  );
  const laid = emptyRectangle(
    around && {
      ...around,
      top: Math.min(around.top, corner?.row ?? Infinity),
      left: Math.min(around.left, corner?.column ?? Infinity),
    },
  );
  const { firstRow, firstColumn, values } = laid;
  for (const { row, column, value, formula, format, look } of cells) {
    values[row - firstRow]![column - firstColumn] = value;
    if (formula !== undefined) formulas.set(toA1(row, column), formula);
    if (look !== undefined) looks.set(toA1(row, column), look);
    if (typeof value === 'number' && typeof format === 'string' && format !== 'General')
      formats.set(toA1(row, column), format);
  }
  return { ...PLAIN_LOOKS, ...about, ...laid, formulas, formats, looks };
}

/** Whether formulas of sheets of an open workbook name other files: `[book.xlsx]sheet!`, outside of text. */
export function reachOut(sheets: readonly SheetSnapshot[]): boolean {
  return sheets.some(({ formulas }) => {
    const known = reaching.get(formulas);
    if (known !== undefined) return known;
    const does = [...formulas.values()].some(
      (formula) =>
        formula.includes('[') && /\[[^\]]+\][^!]*!/.test(formula.replace(/"(?:[^"]|"")*"/g, '""')),
    );
    reaching.set(formulas, does);
    return does;
  });
}

/** Whether formulas do, by the formulas of a sheet: sheets are looked at more often than they change. */
const reaching = new WeakMap<SheetSnapshot['formulas'], boolean>();
