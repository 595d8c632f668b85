import { comparable } from '../values/normaliseText';
import { gridOf } from './grid';
import type { Grid } from './grid';
import { rowCells } from './readTables';
import type { SheetSnapshot } from './SheetSnapshot';
import type { PlannedTable, Table, TableRow } from './tables';

/**
 * Reads a table whose keys are gone by what a person sees: the row of field codes or, failing
 * that, of column titles, and below it the labels. Undefined where no label is found so.
 */
export function readByLabels(sheet: SheetSnapshot, planned: PlannedTable): Table | undefined {
  const grid = gridOf(sheet);
  const keys = keysByLabel(planned);
  let best: Table | undefined;
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    const columns = columnsAt(grid, row, planned);
    const labelColumn = columns?.get(planned.labelField);
    if (columns === undefined || labelColumn === undefined) continue;
    const rows = labelledRows(grid, row + 1, labelColumn, keys, columns);
    if (rows.length === 0 || (best !== undefined && best.rows.length >= rows.length)) continue;
    best = { block: planned.block, fieldRow: row, columns, rows };
  }
  return best;
}

/** Labels that name one row only; the others cannot be told apart. */
function keysByLabel(planned: PlannedTable): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [key, label] of planned.labels) {
    const text = comparable(label);
    if (keys.has(text)) ambiguous.add(text);
    keys.set(text, key);
  }
  for (const text of [...ambiguous, '']) keys.delete(text);
  return keys;
}

/** Columns of the planned fields where the row holds their codes or their titles, an input's among them. */
function columnsAt(
  grid: Grid,
  row: number,
  planned: PlannedTable,
): ReadonlyMap<string, number> | undefined {
  const byText = new Map<string, string>();
  for (const field of planned.fields) {
    byText.set(field, field);
    const title = comparable(planned.headers.get(field) ?? '');
    if (title !== '') byText.set(title, field);
  }
  const columns = new Map<string, number>();
  for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
    const field = byText.get(comparable(grid.textAt(row, column)));
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  }
  const hasInput = [...columns.keys()].some((field) => !field.startsWith('='));
  return hasInput && columns.has(planned.labelField) ? columns : undefined;
}

function labelledRows(
  grid: Grid,
  from: number,
  labelColumn: number,
  keys: ReadonlyMap<string, string>,
  columns: ReadonlyMap<string, number>,
): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (let row = from; row < grid.endRow; row += 1) {
    const key = keys.get(comparable(grid.textAt(row, labelColumn)));
    if (key !== undefined) rows.push({ key, row, cells: rowCells(grid, row, columns) });
  }
  return rows;
}
