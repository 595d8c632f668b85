import type { IRange } from '@univerjs/core';
import type { Area } from '../../core/values/address';

/** An area as the grid writes it, with both ends inclusive. */
export function toRange({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  };
}

export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
