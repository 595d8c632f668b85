import type { Expr } from '../../formula/sheet/Expr';
import { any, call, eq, lit, op, plus } from '../../formula/sheet/build';
import { FLAG } from '../../messages/bookSheets';
import type { BookContext } from '../bookContext';

/* Flags in 指标测算 of units that an indicator still waits for: those that owe it, and those whose own books lack units. */

function openFlags({ hasPartly }: BookContext): readonly Expr[] {
  return [lit(FLAG.missing), ...(hasPartly ? [lit(FLAG.partly)] : [])];
}

/** What a criterion gives, summed over both flags. */
export function overOpen(context: BookContext, sumOf: (flag: Expr) => Expr): Expr {
  return plus(openFlags(context).map(sumOf));
}

export function isOpen(flag: Expr, context: BookContext): Expr {
  return any(...openFlags(context).map((each) => eq(flag, each)));
}

/** How many units owe everything: those that reported in part are taken from all that are missing. */
export function owedCount(missing: Expr, flags: Expr, { hasPartly }: BookContext): Expr {
  return hasPartly ? op(missing, '-', partlyCount(flags)) : missing;
}

/** How many of the units with these flags reported in part. */
export function partlyCount(flags: Expr): Expr {
  return call('COUNTIF', flags, lit(FLAG.partly));
}
