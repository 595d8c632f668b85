import type { Area, CellAddress } from '../../values/address';
import { at } from '../../formula/sheet/build';
import type { Expr } from '../../formula/sheet/Expr';
import { BODY, HEADER } from '../looks';

import { area, type SheetDraft } from '../SheetDraft';
import type { CellStyle } from '../style';
import { rowHeight } from '../textFit';
import type { Content } from './Column';
import { isFormula, textOf } from './content';

/** A column of a list that is only read: without keys, fields and input. */
export interface ListColumn<Item> {
  /** Name by which other columns find its cells. */
  readonly field?: string;
  readonly heading: string;
  /** In characters; the page's own where absent, and then its text makes no row higher. */
  readonly width?: number;
  /** How many columns of the sheet its cells cover, merged; 1 where absent. */
  readonly covers?: number;
  readonly cell: (item: Item, row: ListRow) => Content;
  readonly style?: CellStyle | ((item: Item) => CellStyle);
  readonly format?: string | ((item: Item) => string);
  readonly link?: (item: Item) => CellAddress | undefined;
  /** Colours the whole column by what it shows. */
  readonly shade?: (draft: SheetDraft, cells: Area) => void;
}

/** What there is of a column before there are rows. */
type ListHead = Pick<ListColumn<never>, 'heading' | 'width' | 'covers'> & {
  readonly format?: string;
};

interface ListRow {
  /** From 1. */
  readonly no: number;
  /** The cell of another column in this row. */
  readonly cellOf: (field: string) => Expr;
}

/** Where a list stands, and how it looks. Heights are in points and not set where absent. */
interface ListPlace {
  readonly row: number;
  readonly column: number;
  readonly headerHeight?: number;
  /** At least. */
  readonly height?: number;
  /** Stands in place of rows where there are none. */
  readonly empty?: string;
  /** Its rows stand without headings. */
  readonly isBare?: true;
  readonly header?: CellStyle;
  readonly body?: CellStyle;
  /** Points of the text that heights are worked out for; 10.5 where absent. */
  readonly points?: number;
}

/** Writes headings and rows of a list; gives the row below. */
export function drawList<Item>(
  draft: SheetDraft,
  place: ListPlace,
  columns: readonly ListColumn<Item>[],
  items: readonly Item[],
): number {
  const { row: top, height, empty, isBare, body = BODY, points = 10.5 } = place;
  const placed = columnsFrom(place.column, columns);
  const across = (row: number) => area(row, place.column, 1, widthOf(columns));
  const first = top + (isBare ? 0 : 1);
  if (!isBare) drawHeadings(draft, place, placed);
  if (items.length === 0 && empty !== undefined) {
    draft.value(first, place.column, empty).style(across(first), BODY).merge(across(first));
    draft.height(first, 24);
  }
  items.forEach((item, index) => {
    const row = first + index;
    draft.style(across(row), body);
    const cellOf = (field: string): Expr =>
      at(row, placed.find(({ column }) => column.field === field)!.first);
    const texts = placed.flatMap(({ column, first: from }) => {
      const { covers = 1, style, format, width, link } = column;
      const content = column.cell(item, { no: index + 1, cellOf });
      if (isFormula(content)) draft.formula(row, from, content);
      else draft.value(row, from, content);
      const cells = area(row, from, 1, covers);
      draft.merge(cells);
      if (style) draft.style(cells, typeof style === 'function' ? style(item) : style);
      const code = typeof format === 'function' ? format(item) : format;
      if (code !== undefined) draft.format(cells, code);
      const target = link?.(item);
      if (target) draft.links.push({ row, column: from, target });
      return width === undefined ? [] : [{ text: textOf(content), width }];
    });
    if (height !== undefined) draft.height(row, rowHeight(texts, points, height));
  });
  for (const { column, first: from } of placed)
    if (items.length > 0) column.shade?.(draft, area(first, from, items.length, 1));
  return first + Math.max(items.length, empty === undefined ? 0 : 1);
}

/**
 * Writes the headings of a list whose rows come later, one after the other; below them stands, empty, the pattern
 * of these rows.
 */
export function drawListHead(
  draft: SheetDraft,
  place: Pick<ListPlace, 'row' | 'column' | 'headerHeight'>,
  columns: readonly ListHead[],
): void {
  const placed = columnsFrom(place.column, columns);
  drawHeadings(draft, place, placed);
  draft.style(area(place.row + 1, place.column, 1, widthOf(columns)), BODY);
  for (const { column, first } of placed)
    if (column.format !== undefined) draft.format(area(place.row + 1, first), column.format);
}

interface Placed<Column> {
  readonly column: Column;
  /** First column of the sheet that it covers. */
  readonly first: number;
}

function columnsFrom<Column extends Pick<ListHead, 'covers'>>(
  from: number,
  columns: readonly Column[],
): readonly Placed<Column>[] {
  return columns.map((column, index) => ({
    column,
    first: from + widthOf(columns.slice(0, index)),
  }));
}

/** Columns of the sheet that columns of a list cover. */
function widthOf(columns: readonly Pick<ListHead, 'covers'>[]): number {
  return columns.reduce((sum, { covers = 1 }) => sum + covers, 0);
}

function drawHeadings(
  draft: SheetDraft,
  { row, column: from, headerHeight, header = HEADER }: Omit<ListPlace, 'body'>,
  placed: readonly Placed<Omit<ListHead, 'format'>>[],
): void {
  for (const { column, first } of placed) {
    const { heading, width, covers = 1 } = column;
    if (width !== undefined) draft.width(first, width);
    draft.value(row, first, heading).merge(area(row, first, 1, covers));
  }
  draft.style(area(row, from, 1, widthOf(placed.map(({ column }) => column))), header);
  if (headerHeight !== undefined) draft.height(row, headerHeight);
}
