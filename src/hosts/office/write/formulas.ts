import { CellGrid } from './CellGrid';
import type { Writer } from './Job';

/** Excel calculates; the values that the core computed are not needed. */
export const writeFormulas: Writer<'formulas'> = (steps) => {
  const grid = new CellGrid<string>();
  for (const { cells } of steps)
    for (const { row, column, formula } of cells) grid.set(row, column, `=${formula}`);
  return grid.jobs((range, cells) => {
    range.formulas = cells;
  });
};
