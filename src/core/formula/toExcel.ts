import type { Formula } from './Formula';
import type { Expr } from './sheet/Expr';
import { call, lit, op, plus } from './sheet/build';

/** Where a sheet holds what a formula's leaves stand for. */
export interface LeafExprs {
  /** The element's sum over the units counted. */
  element(code: string): Expr;
  yesCount(code: string): Expr;
  applying(code: string): Expr;
}

/** The Excel rendering of an indicator's formula: numerator, denominator and what they are per. */
export interface ExcelFormula {
  readonly numerator: Expr;
  /** Absent for a figure that is no ratio. */
  readonly denominator?: Expr;
  readonly per: number;
}

export function toExcel(formula: Formula, leaves: LeafExprs): ExcelFormula {
  if (formula.kind === 'ratio')
    return {
      numerator: term(formula.numerator, leaves),
      denominator: term(formula.denominator, leaves),
      per: formula.per,
    };
  return { numerator: term(formula, leaves), per: 1 };
}

function term(formula: Formula, leaves: LeafExprs): Expr {
  switch (formula.kind) {
    case 'element':
      return leaves.element(formula.code);
    case 'yesCount':
      return leaves.yesCount(formula.code);
    case 'applying':
      return leaves.applying(formula.code);
    case 'sum':
      return plus(formula.terms.map((each) => term(each, leaves)));
    case 'min':
      return call('MIN', ...formula.terms.map((each) => term(each, leaves)));
    case 'ratio':
      return op(
        op(term(formula.numerator, leaves), '/', term(formula.denominator, leaves)),
        '*',
        lit(formula.per),
      );
  }
}

/** Numerator ÷ denominator × per, over cells that hold the two. */
export function ratioExpr(numerator: Expr, denominator: Expr, per: number): Expr {
  const share = op(numerator, '/', denominator);
  return per === 1 ? share : op(share, '*', lit(per));
}
