import type { Status } from '../../../assess/Assessment';
import type { Expr } from '../../../formula/sheet/Expr';
import { call, plus } from '../../../formula/sheet/build';
import type { BookContext } from '../../bookContext';
import { BODY, HEADING } from '../../../workbook/looks';
import { area, type SheetDraft } from '../../../workbook/SheetDraft';
import type { CellStyle } from '../../../workbook/style';
import { label } from '../../../forms/statusExpr';
import { workColumn } from '../workCells';

/** Columns of the page; the two between its parts are narrow. */
export const COLUMNS = 22;
const GAPS: readonly number[] = [12, 17];
const WIDTH = 8.2;
/** First columns of the page's parts, and how many columns each has. */
export const PARTS = {
  left: { column: 1, columns: 11 },
  middle: { column: 13, columns: 4 },
  right: { column: 18, columns: 5 },
  /** Middle and right together. */
  half: { column: 13, columns: 10 },
} as const;

/** Widths of all columns, from B. */
export const WIDTHS: readonly number[] = Array.from({ length: COLUMNS }, (_, index) =>
  GAPS.includes(index + 1) ? 1.6 : WIDTH,
);

/** First of the columns beside the page, which hold what charts show and are not printed. */
export const BESIDE = COLUMNS + 2;

/** Look of the page's lists. */
export const SMALL: CellStyle = { ...BODY, font: { ...BODY.font, size: 9.5 } };

/** On target or on time. */
export const GOOD: readonly Status[] = ['met', 'nearlyMet', 'onTrack'];
/** Behind, or wrong. */
export const SHORT: readonly Status[] = ['behind', 'farBehind', 'notMet', 'invalid'];

/** A numbered question over a part of the page. */
export function heading(draft: SheetDraft, row: number, column: number, text: string): void {
  draft.value(row, column, text).style(area(row, column), HEADING).height(row, 24);
}

/** How many indicators have one of some statuses, live. */
export const countOfAll = (statuses: readonly Status[], context: BookContext): Expr =>
  plus(statuses.map((status) => countOf(status, context)));

/** How many indicators have a status, live. */
export function countOf(status: Status, context: BookContext): Expr {
  return call('COUNTIF', workColumn(context, '=status'), label(status));
}
