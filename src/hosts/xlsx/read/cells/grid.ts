import { XlsxError } from '../../../../core/entries/XlsxError';
import type { SheetSnapshot } from '../../../../core/entries/SheetSnapshot';
import { toA1 } from '../../../../core/values/address';
import { boundsOf, emptyRectangle } from '../../../../core/entries/cellRectangle';
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
  requireDistinct(sheet, cells);
  const bounds = boundsOf(
    cells,
    ({ index }) => Math.floor(index / MAX_COLUMNS),
    ({ index }) => index % MAX_COLUMNS,
  );
  if (!bounds) return emptyRectangle(undefined);
  const { top, left, bottom, right } = bounds;
  budget.spendCells(sheet, (bottom - top + 1) * (right - left + 1));
  const laid = emptyRectangle(bounds);
  for (const { index, value } of cells)
    laid.values[Math.floor(index / MAX_COLUMNS) - top]![(index % MAX_COLUMNS) - left] = value;
  return laid;
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
