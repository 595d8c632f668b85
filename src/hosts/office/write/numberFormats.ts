import type { NumberFormatsStep } from '../../../core/plan/SheetPlan';
import { CellGrid } from './CellGrid';
import type { Writer } from './Job';

export const writeNumberFormats: Writer<'numberFormats'> = (steps) =>
  formatGrid(steps).jobs((range, cells) => {
    range.numberFormat = cells;
  });

function formatGrid(steps: readonly NumberFormatsStep[]): CellGrid<string> {
  const grid = new CellGrid<string>();
  forEachFormat(steps, (row, column, format) => {
    grid.set(row, column, format);
  });
  return grid;
}

/** Every cell that a format is planned for, in the order of the plan. */
export function forEachFormat(
  steps: readonly NumberFormatsStep[],
  visit: (row: number, column: number, format: string) => void,
): void {
  for (const { formats } of steps)
    for (const { area, format } of formats)
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          visit(row, column, format);
}
