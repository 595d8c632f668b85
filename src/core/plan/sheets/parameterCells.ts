import type { Expr } from '../../formula/sheet/Expr';
import type { BookContext } from '../bookContext';
import { READ_SHEETS } from '../../entries/readSheets';

/** The cell in which 参数 holds a parameter. */
export function parameterCell(key: string, { places }: BookContext): Expr {
  return places.cell(READ_SHEETS.parameters.name, key, 'value');
}
