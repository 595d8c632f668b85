import type { Status } from '../../../assess/Assessment';
import type { Expr } from '../../../formula/sheet/Expr';
import { call, spanOn } from '../../../formula/sheet/build';
import type { BookContext } from '../../bookContext';
import { WORK } from '../../columns';
import { HEADING } from '../../looks';
import { FIRST_BODY_ROW } from '../../positions';
import { area, type SheetDraft } from '../../SheetDraft';
import { BOOK_SHEETS } from '../../../entries/sheetNames';
import { label } from '../../statusExpr';

/** Columns of the page, all of one width. */
export const COLUMNS = 12;

/** On target or on time. */
export const GOOD: readonly Status[] = ['met', 'nearlyMet', 'onTrack'];
/** Behind, or wrong. */
export const SHORT: readonly Status[] = ['behind', 'farBehind', 'notMet', 'invalid'];

/** A numbered question over a part of the page. */
export function heading(draft: SheetDraft, row: number, column: number, text: string): void {
  draft.value(row, column, text).style(area(row, column), HEADING).height(row, 26);
}

const statuses = (context: BookContext): Expr =>
  spanOn(
    BOOK_SHEETS.workings,
    area(FIRST_BODY_ROW, WORK.status, context.positions.workTable.length, 1),
  );

/** How many indicators have a status, live. */
export function countOf(status: Status, context: BookContext): Expr {
  return call('COUNTIF', statuses(context), label(status));
}
