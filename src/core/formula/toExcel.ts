import type { Formula } from './Formula';
import { foldFormula, type Leaves, type Rendered } from './foldTerm';
import type { Expr } from './sheet/Expr';
import { call, lit, op, plus } from './sheet/build';

/** The Excel rendering of an indicator's formula, over cells that hold what its leaves stand for. */
export function toExcel(formula: Formula, leaves: Leaves<Expr>): Rendered<Expr> {
  return foldFormula(formula, {
    ...leaves,
    sum: plus,
    min: (terms) => call('MIN', ...terms),
  });
}

/** Numerator ÷ denominator × per, over cells that hold the two. */
export function ratioExpr(numerator: Expr, denominator: Expr, per: number): Expr {
  const share = op(numerator, '/', denominator);
  return per === 1 ? share : op(share, '*', lit(per));
}
