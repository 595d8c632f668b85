import type { CellValue } from '../values/cell';
import { readTables } from './readTables';
import type { WorkbookSnapshot } from './SheetSnapshot';
import type { Table, TableRow } from './tables';

/** Every keyed table of a workbook by its name; of tables with one name, the first. */
export function tablesByBlock({ sheets }: WorkbookSnapshot): ReadonlyMap<string, Table> {
  const found = new Map<string, Table>();
  for (const sheet of sheets)
    for (const table of readTables(sheet).tables)
      if (!found.has(table.block)) found.set(table.block, table);
  return found;
}

function cellOf(row: TableRow, field: string): CellValue {
  return row.cells.get(field)?.value ?? null;
}

/** A cell's text; numbers as they are written, everything else empty. */
export function textOf(row: TableRow, field: string): string {
  const value = cellOf(row, field);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A cell's number, also where it stands as text; undefined where there is none. */
export function numberOf(row: TableRow, field: string): number | undefined {
  const value = cellOf(row, field);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The catalogue that a workbook carries, as one text; undefined where it carries none. */
export function embeddedCatalogue(workbook: WorkbookSnapshot): string | undefined {
  const rows = tablesByBlock(workbook).get('catalogue')?.rows ?? [];
  if (rows.length === 0) return undefined;
  const order = (key: string): number => Number(key.split(':')[1]);
  return [...rows]
    .sort((a, b) => order(a.key) - order(b.key))
    .map((row) => textOf(row, 'value'))
    .join('');
}
