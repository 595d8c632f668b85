import type { Expr } from '../../formula/sheet/Expr';
import { on } from '../../formula/sheet/build';
import type { BookContext } from '../bookContext';
import { WORK } from '../columns';
import { BOOK_SHEETS } from '../../entries/sheetNames';

/** A cell of an indicator's row in 指标测算, from another sheet. */
export function workCell(context: BookContext, code: string, column: keyof typeof WORK): Expr {
  return on(BOOK_SHEETS.workings, context.positions.workRow.get(code) ?? 0, WORK[column]);
}
