import type { Better } from '../catalogue/Catalogue';
import { Decimal } from '../values/decimal';
import type { SpreadShare } from './Assessment';
import type { Ratio } from './Figure';
import { shortfall } from './missingCount';

/** One township's own ratio. */
export interface TownshipRatio {
  /** Township code. */
  readonly org: string;
  readonly ratio: Ratio;
}

/**
 * Shares the missing count out among the townships that are short of the target, in proportion to what
 * each is short of (largest remainder; ties go to the smaller code). Sums exactly to `total`.
 */
export function spreadMissing(
  total: Decimal,
  target: Decimal,
  better: Better,
  townships: readonly TownshipRatio[],
): readonly SpreadShare[] {
  if (!total.gt(0)) return [];
  const short = townships
    .map(({ org, ratio }) => ({ org, weight: shortfall(ratio, target, better) }))
    .filter(({ weight }) => weight.gt(0))
    .sort((a, b) => compareCodes(a.org, b.org));
  return largestRemainder(total, short)
    .map((count, index) => ({ org: short[index]!.org, count }))
    .filter(({ count }) => count.gt(0));
}

/** Splits a whole number by weights into whole numbers that sum to it; empty where all weights are 0. */
export function largestRemainder(
  total: Decimal,
  weighted: readonly { readonly weight: Decimal }[],
): readonly Decimal[] {
  const sum = weighted.reduce((all, { weight }) => all.plus(weight), new Decimal(0));
  if (sum.eq(0)) return weighted.map(() => new Decimal(0));
  const quotas = weighted.map(({ weight }) => total.times(weight).div(sum));
  const floors = quotas.map((quota) => quota.round(0, 0));
  let rest = floors.reduce((left, floor) => left.minus(floor), total).toNumber();
  const order = quotas
    .map((quota, index) => ({ index, remainder: quota.minus(floors[index]!) }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index);
  for (const { index } of order) {
    if (rest <= 0) break;
    floors[index] = floors[index]!.plus(1);
    rest -= 1;
  }
  return floors;
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
