import { area, type SheetDraft } from './SheetDraft';
import { END_MARK, FIELDS_MARK } from '../entries/tables';
import { HEADER } from './looks';
import type { CellStyle } from './style';

/** The column that carries row keys, out of sight. */
export const KEY_COLUMN = 0;

/** One column of a keyed table. `field` starts with `=` where nothing is typed. */
export interface BlockColumn {
  readonly field: string;
  readonly title: string;
}

/**
 * Writes a table's hidden field row at `row` and its header below, from column B;
 * returns the first row of its body.
 */
export function startBlock(
  draft: SheetDraft,
  row: number,
  block: string,
  columns: readonly BlockColumn[],
  header: CellStyle = HEADER,
  headerHeight = 32,
): number {
  draft.value(row, KEY_COLUMN, `${FIELDS_MARK}${block}`);
  columns.forEach(({ field, title }, index) => {
    if (field) draft.value(row, index + 1, field);
    if (title) draft.value(row + 1, index + 1, title);
  });
  draft.style(area(row + 1, 1, 1, columns.length), header).height(row + 1, headerHeight);
  draft.hiddenRows.add(row);
  draft.hiddenColumns.add(KEY_COLUMN);
  return row + 2;
}

/** Ends a table, so that what is written below it carries no field of it. */
export function endBlock(draft: SheetDraft, row: number): void {
  draft.value(row, KEY_COLUMN, END_MARK);
  draft.hiddenRows.add(row);
}
