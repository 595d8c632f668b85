import { Decimal, judged } from '../values/decimal';
import type { Figure, Ratio } from './Figure';

/**
 * The least whole number of units that, added to the numerator, meets the target: ceil(T × D − N),
 * and 0 where it is met. Undefined where the figure counts nothing.
 */
export function missingCount(figure: Figure, target: Decimal): Decimal | undefined {
  if (figure.kind === 'ratio') {
    const { numerator, denominator, per } = figure.ratio;
    const meets = (count: Decimal): boolean =>
      judged(numerator.plus(count).times(per).div(denominator)).gte(judged(target));
    return leastUnits(shortfall(figure.ratio, target), meets);
  }
  if (figure.kind === 'count') {
    const meets = (count: Decimal): boolean => judged(figure.value.plus(count)).gte(judged(target));
    return leastUnits(target.minus(figure.value), meets);
  }
  return undefined;
}

/** T × D − N in units of the numerator, unrounded. */
export function shortfall(ratio: Ratio, target: Decimal): Decimal {
  return target.times(ratio.denominator).div(ratio.per).minus(ratio.numerator);
}

/** Rounding before the comparison can spare the last unit; then one fewer is enough. */
function leastUnits(short: Decimal, meets: (count: Decimal) => boolean): Decimal {
  const ceiling = short.gt(0) ? short.round(0, 3) : new Decimal(0);
  const oneFewer = ceiling.minus(1);
  return oneFewer.gte(0) && meets(oneFewer) ? oneFewer : ceiling;
}
