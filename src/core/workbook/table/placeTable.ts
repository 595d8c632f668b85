import { drawTable } from './drawTable';
import type { Column, PlacedTable, Table } from './Column';
import { KEY_COLUMN } from './keyColumn';

/** Tables stand right of the keys. */
const FIRST_COLUMN = KEY_COLUMN + 1;

/** Row of the first table's field codes: below title and subtitle. */
const FIRST_START = 2;

/** Puts a table on its sheet with its field codes at `start`: two rows further on, or three, its body begins. */
function placeTable<Item>(table: Table<Item>, start: number): PlacedTable {
  const { block, columns, lines } = table;
  const places = placesOf(columns);
  const width = widthOf(columns);
  const first = start + 1 + (table.isPlain || table.isHidden ? 0 : headerRows(columns));
  const rows = lines.length === 0 && table.empty !== undefined ? 1 : lines.length;
  const rowOf = new Map<string, number>();
  lines.forEach((line, index) => {
    if (line.kind !== 'item') return;
    const row = first + index;
    rowOf.set(table.key(line.item, { row, no: rowOf.size + 1 }), row);
  });
  const placed: PlacedTable = {
    block,
    start,
    first,
    rows,
    end: first + rows + (table.totals?.rows.length ?? 0),
    columns: width,
    widths: widthsOf(columns),
    has: (field) => places.has(field),
    columnOf: (field) => {
      const column = places.get(field) ?? groupOf(columns, field)?.column;
      if (column === undefined) throw new Error(`Table ${block} has no column ${field}`);
      return column;
    },
    groupOf: (name) => groupOf(columns, name) ?? { column: width + FIRST_COLUMN, columns: 0 },
    rowOf: (key) => rowOf.get(key),
    draw: (draft) => {
      drawTable(draft, table, placed);
    },
  };
  return placed;
}

/** A table that is yet to be put on its sheet, below the one that ends in a row or, without one, at the top. */
export type Stacked = (above?: number) => PlacedTable;

export function below<Item>(table: Table<Item>): Stacked {
  const { isHidden = false, gap = isHidden ? 0 : 1 } = table;
  const top = isHidden ? 0 : FIRST_START;
  return (above) => placeTable(table, above === undefined ? top : above + 1 + gap);
}

/** The same where there is a row to put there: a plan without tasks has no table of tasks. */
export function belowIfAny<Item>(table: Table<Item>): readonly Stacked[] {
  return table.lines.length === 0 ? [] : [below(table)];
}

/** Puts tables below each other, each with its heading's row above it. */
export function stackTables(tables: readonly Stacked[]): readonly PlacedTable[] {
  const placed: PlacedTable[] = [];
  for (const place of tables) placed.push(place(placed.at(-1)?.end));
  return placed;
}

/** Rows of headings: two where neighbours share one. */
function headerRows(columns: readonly Column<never>[]): number {
  return columns.some(({ over }) => over !== undefined) ? 2 : 1;
}

function placesOf(columns: readonly Column<never>[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let next = FIRST_COLUMN;
  for (const { field, covers = 1 } of columns) {
    if (field !== '') places.set(field, next);
    next += covers;
  }
  return places;
}

function widthsOf(columns: readonly Column<never>[]): readonly number[] {
  const hidden = columns.findIndex(({ width }) => width === 0);
  const shown = hidden < 0 ? columns : columns.slice(0, hidden);
  return shown.flatMap(({ width }) => width ?? []);
}

function groupOf(
  columns: readonly Column<never>[],
  name: string,
): { readonly column: number; readonly columns: number } | undefined {
  const first = columns.findIndex(({ group }) => group === name);
  if (first < 0) return undefined;
  return {
    column: widthOf(columns.slice(0, first)) + FIRST_COLUMN,
    columns: columns.filter(({ group }) => group === name).length,
  };
}

/** How many columns of the sheet columns of a table cover. */
function widthOf(columns: readonly Column<never>[]): number {
  return columns.reduce((sum, { covers = 1 }) => sum + covers, 0);
}
