import { Decimal } from './decimal';

/** All values from `lower` to `upper`, both included. */
export interface Interval {
  readonly lower: Decimal;
  readonly upper: Decimal;
}

export function exactly(value: Decimal): Interval {
  return { lower: value, upper: value };
}

/** What a figure rounded to `decimals` decimals can stand for: value ± ½·10^-decimals. */
export function rounded(value: Decimal, decimals: number): Interval {
  const half = new Decimal(`5e${-decimals - 1}`);
  return { lower: value.minus(half), upper: value.plus(half) };
}

export function contains(interval: Interval, value: Decimal): boolean {
  return interval.lower.lte(value) && interval.upper.gte(value);
}

export function overlap(one: Interval, other: Interval): boolean {
  return one.lower.lte(other.upper) && other.lower.lte(one.upper);
}

/** @param factor not negative */
export function scale(interval: Interval, factor: Decimal): Interval {
  return { lower: interval.lower.times(factor), upper: interval.upper.times(factor) };
}

/**
 * Everything a quotient of two positive figures can be; undefined where the denominator can be zero
 * or less.
 * @param numerator not negative
 */
export function divide(numerator: Interval, denominator: Interval): Interval | undefined {
  if (denominator.lower.lte(0)) return undefined;
  return {
    lower: numerator.lower.div(denominator.upper),
    upper: numerator.upper.div(denominator.lower),
  };
}
