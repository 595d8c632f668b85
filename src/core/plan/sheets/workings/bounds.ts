import type { Expr } from '../../../formula/sheet/Expr';
import { all, at, call, cases, eq, iff, lit, op } from '../../../formula/sheet/build';
import { ratioExpr } from '../../../formula/toExcel';
import { FLAG, NONE, UNBOUNDED } from '../../../messages/bookSheets';
import { WORK } from '../../columns';
import type { SheetDraft } from '../../SheetDraft';

/** What the value can be while townships are missing; also where those who reported have no denominator. */
export function planBounds(
  draft: SheetDraft,
  row: number,
  about: { isRatio: boolean; isTownship: boolean; per: number; flags: Expr; lasts: Expr },
): void {
  const { isRatio, isTownship, per, flags, lasts } = about;
  if (!isTownship) return;
  const [n, d] = [at(row, WORK.numerator), at(row, WORK.denominator)];
  const added = call('SUMIF', flags, lit(FLAG.missing), lasts);
  const unknown = op(call('COUNTIFS', flags, lit(FLAG.missing), lasts, lit(NONE)), '>', lit(0));
  const open = all(op(at(row, WORK.missing), '>', lit(0)), op(at(row, WORK.counted), '>', lit(0)));
  if (!isRatio) {
    draft.formula(row, WORK.lower, iff(open, n, lit('')));
    draft.formula(
      row,
      WORK.upper,
      iff(open, iff(unknown, lit(UNBOUNDED), op(n, '+', added)), lit('')),
    );
    return;
  }
  const whole = op(d, '+', added);
  const bound = (unbounded: number, numerator: Expr): Expr =>
    cases(
      [
        [call('NOT', open), lit('')],
        [unknown, lit(unbounded)],
        [eq(whole, 0), lit('')],
      ],
      ratioExpr(numerator, whole, per),
    );
  draft.formula(row, WORK.lower, bound(0, n));
  draft.formula(row, WORK.upper, bound(per, op(n, '+', added)));
}
