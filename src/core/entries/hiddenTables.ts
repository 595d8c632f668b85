import type { CellValue } from '../values/cell';
import { Decimal } from '../values/decimal';
import { readTables } from './readTables';
import { IDENTITY_SHEET } from './sheetNames';
import type { WorkbookSnapshot } from './SheetSnapshot';
import type { Table, TableRow } from './tables';

/**
 * Every keyed table of a workbook by its name; of tables with one name, the one on the program's own hidden
 * sheet, else the first.
 */
export function tablesByBlock({ sheets }: WorkbookSnapshot): ReadonlyMap<string, Table> {
  const found = new Map<string, Table>();
  const isHidden = ({ name }: { readonly name: string }): boolean => name === IDENTITY_SHEET;
  for (const sheet of [...sheets.filter(isHidden), ...sheets])
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

/** As programs write numbers, and no longer than a figure can be: a ratio has forty decimals. */
const NUMBER = /^-?\d{1,30}(?:\.\d{1,60})?(?:e[+-]?\d{1,2})?$/i;

/** A cell's number, exactly, also where it stands as text; undefined where there is none. */
export function decimalOf(row: TableRow, field: string): Decimal | undefined {
  const text = textOf(row, field).trim();
  return NUMBER.test(text) ? new Decimal(text) : undefined;
}

/** A cell's number, also where it stands as text; undefined where there is none. */
export function numberOf(row: TableRow, field: string): number | undefined {
  return decimalOf(row, field)?.toNumber();
}

/** The catalogue that a workbook carries, as one text; undefined where it carries none. */
export function embeddedCatalogue(workbook: WorkbookSnapshot): string | undefined {
  return textsInParts(tablesByBlock(workbook).get('catalogue')?.rows ?? []).get('part');
}

/** Texts that were cut into cells keyed `<name>:1`, `<name>:2`, …, by their names. */
export function textsInParts(rows: readonly TableRow[]): ReadonlyMap<string, string> {
  const parts = new Map<string, { readonly order: number; readonly text: string }[]>();
  for (const row of rows) {
    const [, name, order] = /^(.+):(\d+)$/.exec(row.key) ?? [];
    if (name === undefined) continue;
    const own = parts.get(name) ?? [];
    parts.set(name, [...own, { order: Number(order), text: textOf(row, 'value') }]);
  }
  return new Map(
    [...parts].map(([name, own]) => [
      name,
      own
        .sort((a, b) => a.order - b.order)
        .map(({ text }) => text)
        .join(''),
    ]),
  );
}
