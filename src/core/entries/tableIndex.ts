import { IDENTITY_BLOCK } from './tables';
import type { SheetTables, TableCell, TableRow } from './tables';

/** A cell of a table and the sheet it stands on. */
export interface Found {
  readonly sheet: string;
  readonly cell: TableCell;
}

export interface TableIndex {
  /** By `key/field`, in the order of the sheets; more than one where a row is repeated. */
  readonly cells: ReadonlyMap<string, readonly Found[]>;
  /** Rows by key. */
  readonly rows: ReadonlyMap<string, readonly { readonly sheet: string; readonly row: TableRow }[]>;
}

/** Finds cells and rows of the tables that people see and type in. */
export function indexTables(sheets: readonly SheetTables[]): TableIndex {
  const cells = new Map<string, Found[]>();
  const rows = new Map<string, { sheet: string; row: TableRow }[]>();
  for (const { sheet, tables } of sheets) {
    if (tables.some(({ block }) => block === IDENTITY_BLOCK)) continue;
    for (const table of tables) {
      for (const row of table.rows) {
        append(rows, row.key, { sheet, row });
        for (const [field, cell] of row.cells)
          append(cells, `${row.key}/${field}`, { sheet, cell });
      }
    }
  }
  return { cells, rows };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
