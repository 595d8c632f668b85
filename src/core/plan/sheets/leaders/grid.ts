import type { Status } from '../../../assess/Assessment';
import type { Expr } from '../../../formula/sheet/Expr';
import { call } from '../../../formula/sheet/build';
import type { BookContext } from '../../bookContext';
import { HEADING } from '../../looks';
import { area, type SheetDraft } from '../../SheetDraft';
import { label } from '../../statusExpr';
import { workColumn } from '../workCells';

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

/** How many indicators have a status, live. */
export function countOf(status: Status, context: BookContext): Expr {
  return call('COUNTIF', workColumn(context, '=status'), label(status));
}
