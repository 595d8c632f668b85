import type { CellPlace } from './alikeSheets';
import { gridOf } from './grid';
import type { SheetSnapshot } from './SheetSnapshot';
import { FIELDS_MARK, type SheetTables, type Table, type TableRow } from './tables';

/**
 * The tables of a sheet that differs from another one in the values of some cells; undefined where keys, codes or
 * marks may be among these, so that the sheet has to be gone through.
 */
export function tablesLike(
  sheet: SheetSnapshot,
  known: SheetTables,
  at: readonly CellPlace[],
): SheetTables | undefined {
  const grid = gridOf(sheet);
  const columnsByRow = new Map<number, number[]>();
  for (const { row, column } of at) {
    if (grid.textAt(row, column).startsWith(FIELDS_MARK)) return undefined;
    if (known.tables.some((table) => isMark(table, row, column))) return undefined;
    const columns = columnsByRow.get(row);
    if (columns === undefined) columnsByRow.set(row, [column]);
    else columns.push(column);
  }
  const tables = known.tables.map((table): Table => {
    const fields = new Map([...table.columns].map(([field, column]) => [column, field]));
    const rows = table.rows.map((line): TableRow => {
      const changed = columnsByRow.get(line.row);
      if (changed === undefined) return line;
      const cells = new Map(line.cells);
      for (const column of changed) {
        const field = fields.get(column);
        if (field !== undefined) cells.set(field, grid.cellAt(line.row, column));
      }
      return { key: line.key, row: line.row, cells };
    });
    return { ...table, rows };
  });
  return { ...known, sheet: sheet.name, tables };
}

/** Whether a cell stands where a table has its codes or its keys. */
function isMark({ fieldRow, keyColumn }: Table, row: number, column: number): boolean {
  return row === fieldRow || (column === keyColumn && row > fieldRow);
}
