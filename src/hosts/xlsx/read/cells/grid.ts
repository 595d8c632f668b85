import { XlsxError } from '../../../../core/entries/XlsxError';
import type { SheetSnapshot } from '../../../../core/entries/SheetSnapshot';
import { toA1 } from '../../../../core/values/address';
import type { CellValue } from '../../../../core/values/cell';
import type { CellFormat } from '../parts/styles';
import type { CellBudget } from './budget';
import { MAX_COLUMNS } from './reference';

/** A cell that holds something; `index` is `row * MAX_COLUMNS + column`. */
export interface PlacedCell {
  readonly index: number;
  readonly value: CellValue;
  readonly format: CellFormat;
}

/** Lays cells out as the smallest rectangle that holds them all, whatever order they come in. */
export function layOutCells(
  sheet: string,
  cells: readonly PlacedCell[],
  budget: CellBudget,
): Pick<SheetSnapshot, 'firstRow' | 'firstColumn' | 'values'> {
  if (cells.length === 0) return { firstRow: 0, firstColumn: 0, values: [] };
  requireDistinct(sheet, cells);
  let [firstRow, lastRow, firstColumn, lastColumn] = [Infinity, 0, Infinity, 0];
  for (const { index } of cells) {
    const row = Math.floor(index / MAX_COLUMNS);
    const column = index % MAX_COLUMNS;
    if (row < firstRow) firstRow = row;
    if (row > lastRow) lastRow = row;
    if (column < firstColumn) firstColumn = column;
    if (column > lastColumn) lastColumn = column;
  }
  const columns = lastColumn - firstColumn + 1;
  budget.spendCells(sheet, (lastRow - firstRow + 1) * columns);
  const values: CellValue[][] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    values.push(new Array<CellValue>(columns).fill(null));
  }
  for (const { index, value } of cells) {
    values[Math.floor(index / MAX_COLUMNS) - firstRow]![(index % MAX_COLUMNS) - firstColumn] =
      value;
  }
  return { firstRow, firstColumn, values };
}

function requireDistinct(sheet: string, cells: readonly PlacedCell[]): void {
  const inOrder = cells.every(({ index }, i) => i === 0 || index > cells[i - 1]!.index);
  if (inOrder) return;
  const seen = new Set<number>();
  for (const { index } of cells) {
    if (seen.has(index)) {
      throw new XlsxError({ code: 'duplicateCell', sheet, cell: cellAt(index) });
    }
    seen.add(index);
  }
}

export function cellAt(index: number): string {
  return toA1(Math.floor(index / MAX_COLUMNS), index % MAX_COLUMNS);
}
