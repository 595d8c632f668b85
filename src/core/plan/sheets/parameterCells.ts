import type { Expr } from '../../formula/sheet/Expr';
import type { BookContext } from '../bookContext';
import { BOOK_SHEETS } from '../../entries/sheetNames';

/** The cell in which 参数 holds a parameter. */
export function parameterCell(key: string, { places }: BookContext): Expr {
  return places.cell(BOOK_SHEETS.parameters, key, 'value');
}
