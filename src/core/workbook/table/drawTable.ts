import { END_MARK, FIELDS_MARK } from '../../entries/tables';
import { at, span } from '../../formula/sheet/build';
import { BODY, HEADER, HEADING, INPUT, SECTION } from '../looks';
import { area, cellKey, type SheetDraft } from '../SheetDraft';
import { rowHeight } from '../textFit';
import type { Column, PlacedTable, RowPlace, Table } from './Column';
import { drawTotals } from './drawTotals';
import { KEY_COLUMN } from './keyColumn';
import { isFormula, textOf } from './content';
import { runsOf } from './runs';

/** Writes a table: its hidden field codes, headings, rows with their keys, and the mark that ends it. */
export function drawTable<Item>(draft: SheetDraft, table: Table<Item>, placed: PlacedTable): void {
  if (table.isHidden) {
    drawHidden(draft, table, placed);
    return;
  }
  const columns = placedColumns(table);
  draft.hiddenColumns.add(KEY_COLUMN);
  if (table.title !== undefined) drawTitle(draft, placed.start - 1, table.title, table.titleHeight);
  if (!table.isPlain) {
    drawFields(draft, columns, placed);
    drawHeader(draft, columns, table, placed);
  }
  if (table.lines.length === 0) drawEmpty(draft, table, placed);
  const rows = rowsOf(table, placed);
  drawLooks(draft, columns, table, rows, placed);
  for (const row of rows) drawRow(draft, columns, table, row);
  drawSections(draft, table, placed);
  for (const { column, at: place } of columns) {
    if (column.joined !== undefined) joinCells(draft, rows, column, place);
    if (placed.rows > 0) column.shade?.(draft, area(placed.first, place, placed.rows, 1));
  }
  drawTotals(draft, table, placed);
  if (placed.rows > 0) table.shade?.(draft, placed);
  if (!table.isLast && !table.isPlain) {
    draft.value(placed.end, KEY_COLUMN, END_MARK);
    draft.hiddenRows.add(placed.end);
  }
}

function drawHidden<Item>(draft: SheetDraft, table: Table<Item>, placed: PlacedTable): void {
  const { block, columns, key } = table;
  const mark = `${FIELDS_MARK}${block}`;
  draft.row(placed.start, KEY_COLUMN, [mark, ...columns.map(({ field }) => field)]);
  for (const { item, place } of rowsOf(table, placed)) {
    draft.value(place.row, KEY_COLUMN, key(item, place));
    columns.forEach(({ cell }, index) => {
      const content = cell?.(item, place) ?? null;
      if (!isFormula(content)) draft.value(place.row, KEY_COLUMN + 1 + index, content);
    });
  }
}

interface Placed<Item> {
  readonly column: Column<Item>;
  readonly at: number;
}

interface Row<Item> {
  readonly item: Item;
  readonly place: RowPlace;
}

function placedColumns<Item>({ columns }: Table<Item>): readonly Placed<Item>[] {
  let next = KEY_COLUMN + 1;
  return columns.map((column) => {
    const at = next;
    next += column.covers ?? 1;
    return { column, at };
  });
}

function rowsOf<Item>({ lines }: Table<Item>, placed: PlacedTable): readonly Row<Item>[] {
  const rows: Row<Item>[] = [];
  lines.forEach((line, index) => {
    if (line.kind !== 'item') return;
    const row = placed.first + index;
    rows.push({ item: line.item, place: rowPlace(placed, row, rows.length + 1) });
  });
  return rows;
}

function rowPlace(placed: PlacedTable, row: number, no: number): RowPlace {
  const { first, rows } = placed;
  return {
    row,
    no,
    cell: (field) => at(row, placed.columnOf(field)),
    group: (name) => {
      const { column, columns } = placed.groupOf(name);
      return span(area(row, column, 1, columns));
    },
    of: (key, field) => {
      const other = placed.rowOf(key);
      return other === undefined ? undefined : at(other, placed.columnOf(field));
    },
    down: (field) => span(area(first, placed.columnOf(field), rows, 1)),
  };
}

function drawTitle(draft: SheetDraft, row: number, title: string, height = 28): void {
  const cell = area(row, KEY_COLUMN + 1);
  draft.value(cell.row, cell.column, title).style(cell, HEADING).height(row, height);
}

function drawFields<Item>(
  draft: SheetDraft,
  columns: readonly Placed<Item>[],
  { block, start }: PlacedTable,
): void {
  draft.value(start, KEY_COLUMN, `${FIELDS_MARK}${block}`);
  for (const { column, at: place } of columns) {
    if (column.field !== '') draft.value(start, place, column.field);
    if (column.width === 0) draft.hiddenColumns.add(place);
  }
  draft.hiddenRows.add(start);
}

function drawHeader<Item>(
  draft: SheetDraft,
  columns: readonly Placed<Item>[],
  { header = HEADER, headerHeight = 32 }: Table<Item>,
  { start, first, columns: width }: PlacedTable,
): void {
  const [top, bottom] = [start + 1, first - 1];
  draft.style(area(top, 1, bottom - top + 1, width), header);
  for (let row = top; row <= bottom; row += 1) draft.height(row, headerHeight);
  for (const { column, at: place } of columns) {
    const { heading, over, covers = 1 } = column;
    const row = over === undefined ? top : bottom;
    if (heading !== '') draft.value(row, place, heading);
    draft.merge(area(row, place, bottom - row + 1, covers));
  }
  for (const { over, first: from, count } of sharedHeadings(columns)) {
    draft.value(top, from, over).merge(area(top, from, 1, count));
  }
}

function sharedHeadings<Item>(columns: readonly Placed<Item>[]) {
  return runsOf(columns, ({ column }) => column.over).map(({ of, items }) => ({
    over: of,
    first: items[0]!.at,
    count: items.length,
  }));
}

function drawEmpty<Item>(draft: SheetDraft, { empty }: Table<Item>, placed: PlacedTable): void {
  if (empty === undefined) return;
  const across = area(placed.first, 1, 1, placed.columns);
  draft.value(across.row, 1, empty).style(across, BODY).merge(across).height(across.row, 24);
}

function drawSections<Item>(
  draft: SheetDraft,
  { lines, sectionHeight = 20 }: Table<Item>,
  { first, columns }: PlacedTable,
): void {
  lines.forEach((line, index) => {
    if (line.kind !== 'heading') return;
    const across = area(first + index, 1, 1, columns);
    draft.value(across.row, 1, line.text).style(across, SECTION).height(across.row, sectionHeight);
  });
}

/** Looks of whole runs of rows, so that the sheet holds few and large areas. */
function drawLooks<Item>(
  draft: SheetDraft,
  columns: readonly Placed<Item>[],
  { body = BODY, rowStyle }: Table<Item>,
  rows: readonly Row<Item>[],
  { columns: width }: PlacedTable,
): void {
  const eachRun = <Look>(
    lookOf: (item: Item) => Look | undefined,
    lay: (look: Look, row: number, count: number) => void,
  ): void => {
    for (const { of, items } of runsOf(rows, ({ item }) => lookOf(item), isBelow))
      lay(of, items[0]!.place.row, items.length);
  };
  eachRun(
    () => body,
    (look, row, count) => draft.style(area(row, 1, count, width), look),
  );
  for (const { column, at: place } of columns) {
    const { style, format, covers = 1 } = column;
    eachRun(
      (item) => (typeof style === 'function' ? style(item) : style),
      (look, row, count) => draft.style(area(row, place, count, covers), look),
    );
    eachRun(
      (item) => (typeof format === 'function' ? format(item) : format),
      (code, row, count) => draft.format(area(row, place, count, covers), code),
    );
  }
  eachRun(
    (item) => rowStyle?.(item),
    (look, row, count) => draft.style(area(row, 1, count, width), look),
  );
}

function isBelow(upper: Row<unknown>, lower: Row<unknown>): boolean {
  return lower.place.row === upper.place.row + 1;
}

function drawRow<Item>(
  draft: SheetDraft,
  columns: readonly Placed<Item>[],
  table: Table<Item>,
  { item, place }: Row<Item>,
): void {
  const { row } = place;
  if (!table.isPlain) draft.value(row, KEY_COLUMN, table.key(item, place));
  const texts: { text: string; width: number }[] = [];
  for (const { column, at: cell } of columns) {
    const { covers = 1, fit, fitPoints = table.points } = column;
    const isTaken = draft.takeFormula(row, cell);
    const content = isTaken ? null : (column.cell?.(item, place) ?? null);
    if (isFormula(content)) draft.formula(row, cell, content);
    if (isTaken || isFormula(content)) {
      if (fit !== undefined) draft.fit(row, cell, fit, fitPoints);
    } else {
      draft.value(row, cell, content);
      if (fit !== undefined) texts.push({ text: textOf(content), width: fit });
    }
    if (column.joined === undefined) draft.merge(area(row, cell, 1, covers));
    drawInput(draft, column, item, area(row, cell, 1, covers));
    const note = column.note?.(item);
    if (note !== undefined) draft.notes.push({ row, column: cell, text: note });
    const link = column.link?.(item);
    if (link !== undefined) draft.links.push({ row, column: cell, ...link });
  }
  if (table.height === undefined) return;
  const least = typeof table.height === 'number' ? table.height : table.height(item);
  draft.height(row, rowHeight(texts, table.points, least));
}

function drawInput<Item>(
  draft: SheetDraft,
  column: Column<Item>,
  item: Item,
  cells: ReturnType<typeof area>,
): void {
  const asked = column.input?.(item, at(cells.row, cells.column));
  if (asked === undefined) return;
  draft.style(cells, INPUT).unlock(cells);
  if (asked !== 'free') draft.validations.push({ area: area(cells.row, cells.column), ...asked });
}

/** Merges cells below each other that say the same; the first one says it. */
function joinCells<Item>(
  draft: SheetDraft,
  rows: readonly Row<Item>[],
  { joined, covers = 1 }: Column<Item>,
  column: number,
): void {
  for (const { items } of runsOf(rows, ({ item }) => joined?.(item), isBelow)) {
    const [first, ...others] = items.map(({ place }) => place.row);
    draft.merge(area(first!, column, items.length, covers));
    for (const row of others) draft.cells.delete(cellKey(row, column));
  }
}
