import type { Expr } from '../../../formula/sheet/Expr';
import { all, at, call, iff, isNumber, lit, op } from '../../../formula/sheet/build';
import { ratioExpr } from '../../../formula/toExcel';
import { FLAG, NONE, UNBOUNDED } from '../../../messages/bookSheets';
import { WORK } from '../../columns';
import type { SheetDraft } from '../../SheetDraft';

/** What the value can be while townships are missing (附件指标的上下限). */
export function planBounds(
  draft: SheetDraft,
  row: number,
  about: { isRatio: boolean; isTownship: boolean; per: number; flags: Expr; lasts: Expr },
): void {
  const { isRatio, isTownship, per, flags, lasts } = about;
  if (!isTownship) return;
  const value = at(row, WORK.value);
  const [n, d] = [at(row, WORK.numerator), at(row, WORK.denominator)];
  const added = call('SUMIF', flags, lit(FLAG.missing), lasts);
  const unknown = op(call('COUNTIFS', flags, lit(FLAG.missing), lasts, lit(NONE)), '>', lit(0));
  const open = all(op(at(row, WORK.missing), '>', lit(0)), isNumber(value));
  const lower = isRatio ? iff(unknown, lit(0), ratioExpr(n, op(d, '+', added), per)) : n;
  const upper = isRatio
    ? iff(unknown, lit(per), ratioExpr(op(n, '+', added), op(d, '+', added), per))
    : iff(unknown, lit(UNBOUNDED), op(n, '+', added));
  draft.formula(row, WORK.lower, iff(open, lower, lit('')));
  draft.formula(row, WORK.upper, iff(open, upper, lit('')));
}
