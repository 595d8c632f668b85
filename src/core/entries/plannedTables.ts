import { cellNames, formulaShape } from './formulaShape';
import type { CellNames } from './formulaShape';
import { gridOf } from './grid';
import { readTables } from './readTables';
import type { SheetSnapshot } from './SheetSnapshot';
import type { PlannedTable, Table } from './tables';

/** Field code of the column that names rows wherever it is present. */
const NAME_FIELD = '=name';

/** Describes tables as they were issued, from what the sheets planned anew hold. */
export function plannedTables(sheets: readonly SheetSnapshot[]): readonly PlannedTable[] {
  const read = sheets.map((sheet) => ({ sheet, tables: readTables(sheet) }));
  const names = cellNames(read.map(({ tables }) => tables));
  return read.flatMap(({ sheet, tables }) =>
    tables.tables.map((table) => plannedTable(sheet, table, names)),
  );
}

function plannedTable(sheet: SheetSnapshot, table: Table, names: CellNames): PlannedTable {
  const grid = gridOf(sheet);
  const labelField = labelFieldOf(table);
  const headers = [...table.columns]
    .map(([field, column]) => [field, grid.textAt(table.fieldRow + 1, column)] as const)
    .filter(([, title]) => title !== '');
  return {
    sheet: sheet.name,
    block: table.block,
    fields: [...table.columns.keys()],
    headers: new Map(headers),
    labelField,
    labels: new Map(table.rows.map(({ key, cells }) => [key, labelText(cells, labelField)])),
    formulas: formulasOf(sheet.name, table, names),
  };
}

/** Formulas of a table's read-only cells by `key/field`, in their unchanging shape. */
export function formulasOf(
  sheet: string,
  table: Table,
  names: CellNames,
): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  for (const { key, cells } of table.rows) {
    for (const [field, { formula }] of cells) {
      if (!field.startsWith('=') || formula === undefined) continue;
      formulas.set(`${key}/${field}`, formulaShape(formula, sheet, names));
    }
  }
  return formulas;
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

export function labelText(cells: Table['rows'][number]['cells'], field: string): string {
  const value = cells.get(field)?.value;
  return typeof value === 'string' ? value.trim() : '';
}
