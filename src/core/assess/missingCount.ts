import type { Better } from '../catalogue/Catalogue';
import { Decimal } from '../values/decimal';
import { isReached, toGo } from './direction';
import type { Figure, Ratio } from './Figure';

/**
 * The least whole number of units that, added to the numerator, meets the target: ceil(T × D − N),
 * and 0 where it is met. Where less is better they are taken away: ceil(N − T × D). Undefined where
 * the figure counts nothing.
 */
export function missingCount(figure: Figure, target: Decimal, better: Better): Decimal | undefined {
  const moved = (from: Decimal, count: Decimal): Decimal =>
    better === 'less' ? from.minus(count) : from.plus(count);
  if (figure.kind === 'ratio') {
    const { numerator, denominator, per } = figure.ratio;
    const meets = (count: Decimal): boolean =>
      isReached(moved(numerator, count).times(per).div(denominator), target, better);
    return leastUnits(shortfall(figure.ratio, target, better), meets);
  }
  if (figure.kind === 'count') {
    const meets = (count: Decimal): boolean =>
      isReached(moved(figure.value, count), target, better);
    return leastUnits(toGo(figure.value, target, better), meets);
  }
  return undefined;
}

/** T × D − N in units of the numerator, N − T × D where less is better; unrounded. */
export function shortfall(ratio: Ratio, target: Decimal, better: Better): Decimal {
  return toGo(ratio.numerator, target.times(ratio.denominator).div(ratio.per), better);
}

/** Rounding before the comparison can spare the last unit; then one fewer is enough. */
function leastUnits(short: Decimal, meets: (count: Decimal) => boolean): Decimal {
  const ceiling = short.gt(0) ? short.round(0, 3) : new Decimal(0);
  const oneFewer = ceiling.minus(1);
  return oneFewer.gte(0) && meets(oneFewer) ? oneFewer : ceiling;
}
