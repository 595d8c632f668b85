import { toA1 } from '../values/address';
import { cellText } from '../values/cell';
import { comparable } from '../values/normaliseText';
import { gridOf, type Grid } from './grid';
import { headingRow } from './layout/headingRow';
import { rowCells } from './readTables';
import type { SheetSnapshot } from './SheetSnapshot';
import type { PlannedTable, Table, TableProblem } from './tables';

/**
 * A table whose columns are where their headings are: a code that is gone, stands over a column without
 * a heading or stands twice is replaced by the visible heading, and that is said. Where code and heading
 * name two different columns the code stays, for whoever compares headings to refuse.
 */
export function recoverColumns(
  sheet: SheetSnapshot,
  table: Table,
  plan: PlannedTable,
): { readonly table: Table; readonly problems: readonly TableProblem[] } {
  const grid = gridOf(sheet);
  const row = headingRow(grid, table, plan);
  if (table.keyColumn === undefined || row === undefined) return { table, problems: [] };
  const coded = columnsByText(grid, table.fieldRow, (text) => text);
  const headed = columnsByText(grid, row, comparable);
  const headings = new Set([...plan.headers.values()].map(comparable));
  const columns = new Map(table.columns);
  const problems: TableProblem[] = [];
  for (const [field, heading] of plan.headers) {
    const byCode = coded.get(field) ?? [];
    const byHeading = headed.get(comparable(heading)) ?? [];
    const at = (column: number): string => toA1(row, column);
    const isNamed = (column: number): boolean => headings.has(comparable(grid.textAt(row, column)));
    const [first] = byCode;
    if (byCode.length === 1 && first !== undefined && isNamed(first)) continue;
    const both = byCode.filter((column) => byHeading.includes(column));
    const free = byHeading.filter((column) => grid.textAt(table.fieldRow, column) === '');
    const choice = byCode.length > 1 ? both : free;
    const [column] = choice;
    const { block } = table;
    if (byCode.length > 1 && (column === undefined || !areAlike(grid, table, choice))) {
      problems.push({ kind: 'repeatedColumn', block, field, heading, cells: byCode.map(at) });
    } else if (column !== undefined && (choice.length === 1 || byCode.length > 1)) {
      columns.set(field, column);
      problems.push({ kind: 'columnRecovered', block, field, heading, cell: at(column) });
    }
  }
  if (problems.length === 0) return { table, problems };
  const rows = table.rows.map((each) => ({ ...each, cells: rowCells(grid, each.row, columns) }));
  return { table: { ...table, columns, rows }, problems };
}

function columnsByText(
  grid: Grid,
  row: number,
  of: (text: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
    const text = of(grid.textAt(row, column));
    if (text !== '') found.set(text, [...(found.get(text) ?? []), column]);
  }
  return found;
}

function areAlike(grid: Grid, { rows }: Table, columns: readonly number[]): boolean {
  return rows.every(
    ({ row }) => new Set(columns.map((column) => cellText(grid.valueAt(row, column)))).size <= 1,
  );
}
