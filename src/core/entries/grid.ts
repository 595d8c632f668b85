import type { CellValue } from '../values/cell';
import { toA1 } from '../values/address';
import type { CellLook, SheetSnapshot } from './SheetSnapshot';
import type { TableCell } from './tables';

/** Rows and columns of a snapshot by their place on the sheet, counted from 0. */
export interface Grid {
  readonly firstRow: number;
  /** One past the last row. */
  readonly endRow: number;
  readonly firstColumn: number;
  /** One past the last column. */
  readonly endColumn: number;
  valueAt(row: number, column: number): CellValue;
  /** Trimmed text; empty where the cell holds none. */
  textAt(row: number, column: number): string;
  cellAt(row: number, column: number): TableCell;
}

/** A snapshot never changes, so that its cells are put together once. */
const KNOWN = new WeakMap<SheetSnapshot, Grid>();

export function gridOf(sheet: SheetSnapshot): Grid {
  const known = KNOWN.get(sheet) ?? gridIn(sheet);
  KNOWN.set(sheet, known);
  return known;
}

function gridIn(sheet: SheetSnapshot): Grid {
  const { firstRow, firstColumn, values, formulas, formats, looks } = sheet;
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  /** What a hidden row or column holds nobody sees. */
  const lookAt = (row: number, column: number, own?: CellLook): CellLook | undefined => {
    if (own?.hiddenBy !== undefined) return own;
    if (sheet.hiddenRows.has(row)) return { ...own, hiddenBy: 'row' };
    return sheet.hiddenColumns.has(column) ? { ...own, hiddenBy: 'column' } : own;
  };
  const valueAt = (row: number, column: number): CellValue =>
    values[row - firstRow]?.[column - firstColumn] ?? null;
  const lines: TableCell[][] = [];
  const cellIn = (row: number, column: number): TableCell => {
    const cell = toA1(row, column);
    const formula = formulas.get(cell);
    const format = formats.get(cell);
    const look = lookAt(row, column, looks.get(cell));
    return {
      value: valueAt(row, column),
      ...(formula === undefined ? {} : { formula }),
      ...(format === undefined ? {} : { format }),
      ...(look === undefined ? {} : { look }),
      cell,
    };
  };
  return {
    firstRow,
    endRow: firstRow + values.length,
    firstColumn,
    endColumn: firstColumn + width,
    valueAt,
    textAt(row, column) {
      const value = valueAt(row, column);
      return typeof value === 'string' ? value.trim() : '';
    },
    cellAt(row, column) {
      return ((lines[row] ??= [])[column] ??= cellIn(row, column));
    },
  };
}
