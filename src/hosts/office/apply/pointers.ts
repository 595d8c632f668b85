import { quoteSheet } from '../../../core/values/address';
import { CellGrid } from '../write/CellGrid';
import type { Job } from '../write/Job';
import { formulaAt } from '../read/toSnapshot';
import type { Survey } from './survey';

/**
 * Formulas of a sheet that stays and points to replaced sheets, as they were: Excel lets them follow
 * the old sheet, so they are written again once the new one has its name.
 */
export function pointerJobs(sheet: string, { arrangement, seen }: Survey): readonly Job[] {
  const cells = seen.get(sheet);
  if (!cells) return [];
  const replaced = arrangement.replaced.map((one) => one.sheet.name);
  const grid = new CellGrid<string>();
  cells.formulas.forEach((line, i) =>
    line.forEach((_, j) => {
      const formula = formulaAt(cells, i, j);
      if (formula !== undefined && replaced.some((name) => pointsTo(formula, name)))
        grid.set(cells.rowIndex + i, cells.columnIndex + j, formula);
    }),
  );
  return grid.jobs((range, formulas) => {
    range.formulas = formulas;
  });
}

/** The name before a `!`, quoted or not, outside of text. */
function pointsTo(formula: string, name: string): boolean {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""').toLowerCase();
  const wanted = name.toLowerCase();
  return plain.includes(`${quoteSheet(wanted)}!`) || plain.includes(`${wanted}!`);
}
