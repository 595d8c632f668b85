import { Decimal } from '../values/decimal';
import type { Bounds } from './Assessment';
import type { Ratio } from './Figure';

/** What a missing unit last reported; `undefined` where it never did. */
export type LastReported = Decimal | undefined;

/**
 * Where a ratio can lie while units are missing: each contributes its last reported denominator and
 * a numerator between 0 and that denominator. With no last value the ratio lies between 0 and `per`.
 * Undefined where every denominator is zero.
 */
export function ratioBounds(
  reported: Ratio,
  lastDenominators: readonly LastReported[],
): Bounds | undefined {
  const { per } = reported;
  let added = new Decimal(0);
  for (const last of lastDenominators) {
    if (last === undefined) return { lower: new Decimal(0), upper: new Decimal(per) };
    added = added.plus(last);
  }
  const denominator = reported.denominator.plus(added);
  if (denominator.eq(0)) return undefined;
  return {
    lower: reported.numerator.times(per).div(denominator),
    upper: reported.numerator.plus(added).times(per).div(denominator),
  };
}

/** Where a count can lie: each missing unit adds between 0 and its last value, anything without one. */
export function countBounds(reported: Decimal, lastValues: readonly LastReported[]): Bounds {
  let upper = reported;
  for (const last of lastValues) {
    if (last === undefined) return { lower: reported };
    upper = upper.plus(last);
  }
  return { lower: reported, upper };
}
