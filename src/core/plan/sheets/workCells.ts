import type { Expr } from '../../formula/sheet/Expr';
import type { BookContext } from '../bookContext';

export const WORKINGS_SHEET = '指标测算';

/** A cell of an indicator's row in 指标测算, from another sheet, by its field. */
export function workCell({ places }: BookContext, code: string, field: string): Expr {
  return places.cell(WORKINGS_SHEET, `ind:${code}`, field);
}

/** All cells of a column there. */
export function workColumn({ places }: BookContext, field: string): Expr {
  return places.down(WORKINGS_SHEET, 'workings', field);
}
