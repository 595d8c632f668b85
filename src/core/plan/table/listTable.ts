import { BODY, HEADER } from '../looks';
import { area, type SheetDraft } from '../SheetDraft';
import type { CellStyle } from '../style';
import { rowHeight } from '../textFit';

/** A column of a list that is only read: without keys, fields and input. */
export interface ListColumn<Item> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (item: Item, no: number) => string | number;
  readonly style?: CellStyle;
}

/** Where a list stands, and how high its rows are at least, in points. */
interface ListPlace {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  /** Stands in place of rows where there are none. */
  readonly empty?: string;
}

/** Writes headings and rows of a list; gives the rows of the items. */
export function drawList<Item>(
  draft: SheetDraft,
  { row: top, column: left, height, empty }: ListPlace,
  columns: readonly ListColumn<Item>[],
  items: readonly Item[],
): readonly { readonly row: number; readonly item: Item }[] {
  const across = (row: number) => area(row, left, 1, columns.length);
  draft.widths(
    left,
    columns.map(({ width }) => width),
  );
  draft.row(
    top,
    left,
    columns.map(({ heading }) => heading),
  );
  draft.style(across(top), HEADER).height(top, 26);
  if (items.length === 0 && empty !== undefined) {
    const row = top + 1;
    draft.value(row, left, empty).style(across(row), BODY).merge(across(row)).height(row, 24);
  }
  return items.map((item, index) => {
    const row = top + 1 + index;
    draft.style(across(row), BODY);
    const texts = columns.map(({ cell, style, width }, at) => {
      const content = cell(item, index + 1);
      draft.value(row, left + at, content);
      if (style) draft.style(area(row, left + at), style);
      return { text: String(content), width };
    });
    draft.height(row, rowHeight(texts, 10.5, height));
    return { row, item };
  });
}
