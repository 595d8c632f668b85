import { comparable } from '../../values/normaliseText';
import type { Grid } from '../grid';
import type { PlannedTable, Table } from '../tables';

/**
 * The row of a table's headings: between its field codes and its first row, where most headings stand.
 * Undefined where none stands there.
 */
export function headingRow(grid: Grid, table: Table, plan: PlannedTable): number | undefined {
  const headings = new Set([...plan.headers.values()].map(comparable));
  const end = Math.min(grid.endRow, ...table.rows.map(({ row }) => row));
  let best: number | undefined;
  let most = 0;
  for (let row = table.fieldRow; row < end; row += 1) {
    let found = 0;
    for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
      if (headings.has(comparable(grid.textAt(row, column)))) found += 1;
    }
    if (found > most) [best, most] = [row, found];
  }
  return best;
}
