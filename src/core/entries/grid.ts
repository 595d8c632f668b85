import type { CellValue } from '../values/cell';
import { toA1 } from '../values/address';
import type { SheetSnapshot } from './SheetSnapshot';
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

export function gridOf(sheet: SheetSnapshot): Grid {
  const { firstRow, firstColumn, values, formulas, dateCells } = sheet;
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const valueAt = (row: number, column: number): CellValue =>
    values[row - firstRow]?.[column - firstColumn] ?? null;
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
      const cell = toA1(row, column);
      const formula = formulas.get(cell);
      return {
        value: valueAt(row, column),
        ...(formula === undefined ? {} : { formula }),
        isDate: dateCells.has(cell),
        cell,
      };
    },
  };
}
