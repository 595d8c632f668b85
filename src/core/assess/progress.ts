import type { Better } from '../catalogue/Catalogue';
import { Decimal, judged } from '../values/decimal';
import type { Status } from './Assessment';
import { isReached, nearlyAt } from './direction';

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
  readonly better: Better;
  /** 按水平: it is judged by how near it is to the target, whatever share of the year has passed. */
  readonly byLevel: boolean;
}

/**
 * From where the way to the target is measured. What is judged by its level is measured whole: v ÷ T is what it
 * has of the target, 2 − v ÷ T where less is better, as `completionOf` says.
 */
function startOf({ baseline, target, better, byLevel }: Yardstick): Decimal | undefined {
  if (!byLevel) return baseline;
  return better === 'less' ? target.times(2) : undefined;
}

/** The share of the way that is expected by now: all of it where the level is judged, else e. */
function expectedShare({ month, byLevel }: Yardstick): Decimal {
  return byLevel ? new Decimal(1) : elapsedShare(month);
}

/**
 * p = (v − b)/(T − b); undefined where the baseline b reaches T. Without a baseline b is 0, but where less
 * is better nothing is known of where the way down began, and p is undefined.
 */
export function progressOf(value: Decimal, yardstick: Yardstick): Decimal | undefined {
  const { target, better } = yardstick;
  const start = startOf(yardstick);
  if (better === 'less' && start === undefined) return undefined;
  const baseline = start ?? new Decimal(0);
  if (isReached(baseline, target, better)) return undefined;
  return value.minus(baseline).div(target.minus(baseline));
}

/** The status of a number against a number; both sides of every comparison are rounded to 10 decimals. */
export function statusOfNumber(value: Decimal, yardstick: Yardstick): Status {
  const { target, tolerance, month, better } = yardstick;
  if (isReached(value, target, better)) return 'met';
  const nearly = nearlyAt(target, tolerance, better);
  if (tolerance.gt(0) && isReached(value, nearly, better)) return 'nearlyMet';
  if (month >= 12) return 'notMet';
  const progress = progressOf(value, yardstick);
  if (progress === undefined) return 'notMet';
  const elapsed = expectedShare(yardstick);
  if (judged(progress).gte(judged(elapsed))) return 'onTrack';
  return judged(progress).gte(judged(elapsed.times('0.6'))) ? 'behind' : 'farBehind';
}

/** The status of a figure that may be as great as can be: the best where more is better, else the worst. */
export function statusOfUnlimited(yardstick: Yardstick): Status {
  if (yardstick.better === 'more') return 'met';
  if (yardstick.month >= 12) return 'notMet';
  return progressOf(yardstick.target, yardstick) === undefined ? 'notMet' : 'farBehind';
}
