import type { Expr } from '../../formula/sheet/Expr';
import type { BookContext } from '../bookContext';
import { BOOK_SHEETS } from '../../entries/sheetNames';

/** A cell of an indicator's row in 指标测算, from another sheet, by its field. */
export function workCell({ places }: BookContext, code: string, field: string): Expr {
  return places.cell(BOOK_SHEETS.workings, `ind:${code}`, field);
}

/** All cells of a column there. */
export function workColumn({ places }: BookContext, field: string): Expr {
  return places.down(BOOK_SHEETS.workings, 'workings', field);
}
