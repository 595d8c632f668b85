import type { Better } from '../catalogue/Catalogue';
import { Decimal, judged } from '../values/decimal';

/*
 * 方向: where less is better every rule is the mirror of the one where more is. A target is the most that
 * a figure may be instead of the least; 左右 allows as much above it as else below; what is still to go is
 * what lies above it; progress is how much of the way down from the baseline is done, so that without a
 * baseline, or from one that was within the target, there is no way to go and a figure above it is 未达标.
 */

const [ZERO, ONE, TWO] = [new Decimal(0), new Decimal(1), new Decimal(2)];

/** v ≥ T, or v ≤ T where less is better; both sides rounded to 10 decimals. */
export function isReached(value: Decimal, target: Decimal, better: Better): boolean {
  return better === 'less' ? judged(value).lte(judged(target)) : judged(value).gte(judged(target));
}

/** What is still to go, in the figure's unit: greater than 0 until the target is reached. */
export function toGo(value: Decimal, target: Decimal, better: Better): Decimal {
  return better === 'less' ? value.minus(target) : target.minus(value);
}

/** From where on a figure is 基本达标: T × (1 − tolerance), T × (1 + tolerance) where less is better. */
export function nearlyAt(target: Decimal, tolerance: Decimal, better: Better): Decimal {
  return target.times(better === 'less' ? ONE.plus(tolerance) : ONE.minus(tolerance));
}

/**
 * 完成率: v ÷ T, above 1 where the target is passed. Where less is better 2 − v ÷ T, which is 1 at the target
 * as well, and never below 0; of a target of 0 it is 1 for 0 and else 0. Undefined of a target of 0 that is
 * to be reached from below.
 */
export function completionOf(value: Decimal, target: Decimal, better: Better): Decimal | undefined {
  if (better === 'more') return target.eq(0) ? undefined : value.div(target);
  if (target.eq(0)) return value.lte(0) ? ONE : ZERO;
  const rate = TWO.minus(value.div(target));
  return rate.lt(0) ? ZERO : rate;
}
