import { Decimal, judged } from '../values/decimal';
import type { Status } from './Assessment';

/** e = m/12. */
export function elapsedShare(month: number): Decimal {
  return new Decimal(month).div(12);
}

/** What a number is judged by. */
export interface Yardstick {
  readonly month: number;
  readonly target: Decimal;
  readonly tolerance: Decimal;
  readonly baseline: Decimal | undefined;
}

/** p = (v − b)/(T − b) with b = 0 where there is no baseline; undefined where b ≥ T. */
export function progressOf(value: Decimal, yardstick: Yardstick): Decimal | undefined {
  const baseline = yardstick.baseline ?? new Decimal(0);
  if (judged(baseline).gte(judged(yardstick.target))) return undefined;
  return value.minus(baseline).div(yardstick.target.minus(baseline));
}

/** The status of a number against a number; both sides of every comparison are rounded to 10 decimals. */
export function statusOfNumber(value: Decimal, yardstick: Yardstick): Status {
  const { target, tolerance, month } = yardstick;
  if (judged(value).gte(judged(target))) return 'met';
  const nearly = target.times(new Decimal(1).minus(tolerance));
  if (tolerance.gt(0) && judged(value).gte(judged(nearly))) return 'nearlyMet';
  if (month >= 12) return 'notMet';
  const progress = progressOf(value, yardstick);
  if (progress === undefined) return 'notMet';
  const elapsed = elapsedShare(month);
  if (judged(progress).gte(judged(elapsed))) return 'onTrack';
  return judged(progress).gte(judged(elapsed.times('0.6'))) ? 'behind' : 'farBehind';
}
