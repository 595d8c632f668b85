import { toA1 } from '../values/address';
import { alikeOf } from './alikeSheets';
import { gridOf } from './grid';
import type { Grid } from './grid';
import type { SheetSnapshot } from './SheetSnapshot';
import { END_MARK, FIELDS_MARK } from './tables';
import type { SheetTables, Table, TableProblem, TableRow } from './tables';
import { tablesLike } from './tablesLike';

/** A snapshot never changes, so that what was found on it holds. */
const KNOWN = new WeakMap<SheetSnapshot, SheetTables>();

/**
 * Finds the keyed tables of a sheet. A table begins at the cell `#fields:<block>`; the rest of that
 * row names the columns, and the column below it the rows, up to `#end` or the next `#fields:`.
 * Rows and columns that were inserted, moved, sorted or hidden do no harm. Marks, keys and codes are
 * constants: a formula that yields one, as a person's own sheet may hold that looks at ours, is none.
 */
export function readTables(sheet: SheetSnapshot): SheetTables {
  const known = KNOWN.get(sheet) ?? tablesOf(sheet);
  KNOWN.set(sheet, known);
  return known;
}

function tablesOf(sheet: SheetSnapshot): SheetTables {
  const { from, at } = alikeOf(sheet);
  return (
    (from === sheet ? undefined : tablesLike(sheet, readTables(from), at)) ?? findTables(sheet)
  );
}

function findTables(sheet: SheetSnapshot): SheetTables {
  const grid = gridOf(sheet);
  const found = findStarts(grid).map((start) => readTable(grid, start));
  const tables = found.map(({ table }) => table);
  return {
    sheet: sheet.name,
    tables,
    problems: [...found.flatMap(({ problems }) => problems), ...tables.flatMap(repeatedKeys)],
  };
}

interface Start {
  readonly row: number;
  readonly column: number;
  readonly block: string;
}

function findStarts(grid: Grid): readonly Start[] {
  const starts: Start[] = [];
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
      const value = grid.valueAt(row, column);
      if (typeof value !== 'string' || !value.includes(FIELDS_MARK)) continue;
      const text = value.trim();
      if (!text.startsWith(FIELDS_MARK) || isFormula(grid, row, column)) continue;
      starts.push({ row, column, block: text.slice(FIELDS_MARK.length).trim() });
    }
  }
  return starts;
}

function readTable(grid: Grid, start: Start): { table: Table; problems: readonly TableProblem[] } {
  const columns = fieldColumns(grid, start);
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  for (let row = start.row + 1; row < grid.endRow; row += 1) {
    const key = grid.textAt(row, start.column);
    if (key === '' || isFormula(grid, row, start.column)) continue;
    if (key === END_MARK || key.startsWith(FIELDS_MARK)) break;
    if (key.startsWith('#')) {
      problems.push({ kind: 'unknownMarker', text: key, cell: toA1(row, start.column) });
      continue;
    }
    rows.push(lazyRow(key, row, () => rowCells(grid, row, columns)));
  }
  const { block, row: fieldRow, column: keyColumn } = start;
  return { table: { block, fieldRow, keyColumn, columns, rows }, problems };
}

/** Of most tables few cells are ever looked at. */
function lazyRow(key: string, row: number, make: () => TableRow['cells']): TableRow {
  let known: TableRow['cells'] | undefined;
  return {
    key,
    row,
    get cells() {
      return (known ??= make());
    },
  };
}

/** The first column that carries a field code counts; the mark's own column carries none. */
function fieldColumns(grid: Grid, start: Start): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
    const field = grid.textAt(start.row, column);
    if (column === start.column || field === '' || columns.has(field)) continue;
    if (!isFormula(grid, start.row, column)) columns.set(field, column);
  }
  return columns;
}

function isFormula(grid: Grid, row: number, column: number): boolean {
  return grid.cellAt(row, column).formula !== undefined;
}

export function rowCells(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<string, number>,
): TableRow['cells'] {
  return new Map([...columns].map(([field, column]) => [field, grid.cellAt(row, column)]));
}

/** Where a table names a row twice. The rows are all kept. */
function repeatedKeys({ block, keyColumn, rows }: Table): readonly TableProblem[] {
  const byKey = new Map<string, string[]>();
  for (const { key, row } of rows) {
    byKey.set(key, [...(byKey.get(key) ?? []), toA1(row, keyColumn ?? 0)]);
  }
  return [...byKey]
    .filter(([, cells]) => cells.length > 1)
    .map(([key, cells]) => ({ kind: 'repeatedKey', block, key, cells }));
}
