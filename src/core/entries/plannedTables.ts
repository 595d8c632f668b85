import { gridOf } from './grid';
import { readTables } from './readTables';
import type { SheetSnapshot } from './SheetSnapshot';
import type { PlannedTable, Table } from './tables';
import type { CellValue } from '../values/cell';

/** Field code of the column that names rows wherever it is present. */
const NAME_FIELD = '=name';

/** Describes tables as they were issued, from what the sheets planned anew hold. */
export function plannedTables(sheets: readonly SheetSnapshot[]): readonly PlannedTable[] {
  return sheets.flatMap((sheet) =>
    readTables(sheet).tables.map((table) => plannedTable(sheet, table)),
  );
}

function plannedTable(sheet: SheetSnapshot, table: Table): PlannedTable {
  const grid = gridOf(sheet);
  const labelField = labelFieldOf(table);
  const headers = [...table.columns]
    .map(([field, column]) => [field, grid.textAt(table.fieldRow + 1, column)] as const)
    .filter(([, title]) => title !== '');
  return {
    sheet: sheet.name,
    block: table.block,
    fields: [...table.columns.keys()],
    // Tables that nobody sees have no headings; their first row stands there.
    headers: new Map(sheet.visibility === 'visible' ? headers : []),
    labelField,
    labels: new Map(table.rows.map(({ key, cells }) => [key, labelText(cells, labelField)])),
    formulas: formulasOf(table),
    locked: lockedOf(table),
  };
}

function formulasOf({ rows }: Table): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  for (const { key, cells } of rows) {
    for (const [field, { formula }] of cells) {
      if (field.startsWith('=') && formula !== undefined) formulas.set(`${key}/${field}`, formula);
    }
  }
  return formulas;
}

function lockedOf({ rows }: Table): ReadonlyMap<string, CellValue> {
  const locked = new Map<string, CellValue>();
  for (const { key, cells } of rows) {
    for (const [field, { formula, value }] of cells) {
      if (field.startsWith('=') && formula === undefined) locked.set(`${key}/${field}`, value);
    }
  }
  return locked;
}

/** The name column, or else the first read-only column whose texts tell all rows apart. */
function labelFieldOf({ columns, rows }: Table): string {
  if (columns.has(NAME_FIELD)) return NAME_FIELD;
  const tellsApart = [...columns.keys()].find((field) => {
    const texts = rows.map(({ cells }) => labelText(cells, field));
    return field.startsWith('=') && texts.every(Boolean) && new Set(texts).size === rows.length;
  });
  return tellsApart ?? NAME_FIELD;
}

function labelText(cells: Table['rows'][number]['cells'], field: string): string {
  const value = cells.get(field)?.value;
  return typeof value === 'string' ? value.trim() : '';
}
