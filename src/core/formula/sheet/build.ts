import type { Area } from '../../values/address';
import type { BinaryOperator, CellRef, Expr, FunctionName, RangeRef } from './Expr';

export const lit = (value: number | string | boolean): Expr => ({ kind: 'literal', value });

export const call = (name: FunctionName, ...args: readonly Expr[]): Expr => ({
  kind: 'call',
  name,
  args,
});

export const op = (left: Expr, sign: BinaryOperator, right: Expr): Expr => ({
  kind: 'binary',
  op: sign,
  left,
  right,
});

/** A cell of the formula's own sheet. */
export const at = (row: number, column: number, fixed: CellRef['fixed'] = 'none'): CellRef => ({
  kind: 'cell',
  row,
  column,
  fixed,
});

/** A cell of a named sheet. */
export const on = (
  sheet: string,
  row: number,
  column: number,
  fixed: CellRef['fixed'] = 'both',
): CellRef => ({ kind: 'cell', sheet, row, column, fixed });

/** A range of the formula's own sheet. */
export const span = (area: Area): RangeRef => ({ kind: 'range', area });

/** A range of a named sheet. */
export const spanOn = (sheet: string, area: Area): RangeRef => ({ kind: 'range', sheet, area });

export const iff = (condition: Expr, then: Expr, otherwise: Expr): Expr =>
  call('IF', condition, then, otherwise);

/** IF chain: the first case whose condition holds gives the value. */
export function cases(list: readonly (readonly [Expr, Expr])[], otherwise: Expr): Expr {
  return list.reduceRight<Expr>((rest, [when, then]) => iff(when, then, rest), otherwise);
}

export const eq = (left: Expr, right: Expr | string | number): Expr =>
  op(left, '=', typeof right === 'object' ? right : lit(right));

export const ne = (left: Expr, right: Expr | string | number): Expr =>
  op(left, '<>', typeof right === 'object' ? right : lit(right));

export function all(...terms: readonly Expr[]): Expr {
  return terms.length === 1 ? terms[0]! : call('AND', ...terms);
}

export function any(...terms: readonly Expr[]): Expr {
  return terms.length === 1 ? terms[0]! : call('OR', ...terms);
}

export const isNumber = (value: Expr): Expr => call('ISNUMBER', value);

export const isBlank = (value: Expr): Expr => eq(value, '');

/** Sum of single terms with `+`; 0 where there are none. */
export function plus(terms: readonly Expr[]): Expr {
  const [first, ...rest] = terms;
  if (!first) return lit(0);
  return rest.reduce<Expr>((left, right) => op(left, '+', right), first);
}

/** Joins texts with `&`. */
export function join(...parts: readonly (Expr | string)[]): Expr {
  const [first, ...rest] = parts.map((part) => (typeof part === 'string' ? lit(part) : part));
  return rest.reduce<Expr>((left, right) => op(left, '&', right), first ?? lit(''));
}
