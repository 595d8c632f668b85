import type { Expr } from '../../formula/sheet/Expr';
import { on } from '../../formula/sheet/build';
import type { BookContext } from '../bookContext';
import { FIRST_BODY_ROW } from '../positions';
import { BOOK_SHEETS } from '../../entries/sheetNames';

/** Columns of 参数, counted from 0. */
export const PARAM = { name: 1, value: 2, note: 3 } as const;

/** Parameters of every book, in their order. */
export const PARAMETER_KEYS = [
  'param:year',
  'param:month',
  'param:tolerance',
  'param:changeThreshold',
  'param:dueDay',
] as const;

/** Keys of the numbers that the city still has to give for the book's year. */
export function delegatedKeys({
  book,
  catalogue,
}: Pick<BookContext, 'book' | 'catalogue'>): readonly string[] {
  return catalogue.indicators
    .filter(({ targets }) => targets[String(book.period.year)]?.kind === 'delegated')
    .map(({ code }) => `delegated:${code}`);
}

/** The cell in which 参数 holds a parameter. */
export function parameterCell(key: string, context: BookContext): Expr {
  const plain = PARAMETER_KEYS.findIndex((each) => each === key);
  const delegated = delegatedKeys(context).indexOf(key);
  const row = plain >= 0 ? FIRST_BODY_ROW + plain : delegatedStart() + 2 + Math.max(0, delegated);
  return on(BOOK_SHEETS.parameters, row, PARAM.value);
}

/** Hidden field row of the delegated targets. */
export function delegatedStart(): number {
  return FIRST_BODY_ROW + PARAMETER_KEYS.length + 2;
}
