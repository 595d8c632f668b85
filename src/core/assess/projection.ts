import type { Element, PeriodKind } from '../catalogue/Catalogue';
import type { Period } from '../entries/identity';
import { Decimal } from '../values/decimal';
import type { Bounds } from './Assessment';

/** A number that a unit reported for an element, and the month of which it was. */
export interface LastNumber {
  readonly value: Decimal;
  readonly period: Period;
}

/** By what a missing unit's figure is projected. */
export interface Assumption {
  /** The month for which the figure is missing. */
  readonly now: Period;
  /** 核实界限 as a fraction: 0.2 is ±20%. */
  readonly threshold: Decimal;
}

/** How a last number becomes a bound: number × times ÷ over × (1 ± threshold). */
export interface Projection {
  /** What the figure can fall to. */
  readonly lower: 'zero' | 'last' | 'scaled';
  /** Months by which the last number is multiplied, and by which it is divided. */
  readonly months: { readonly times: number; readonly over: number };
  /** The least that the figure can be known to be; the upper bound lies at least one above it. */
  readonly from: 'zero' | 'last';
}

const UNCHANGED = { times: 1, over: 1 };

/**
 * How an element's last number is carried to the month: 时点 may rise and fall, 累计 only rises within
 * its year and goes on at its pace, with last December's number standing for a whole year, 当期 may be
 * nothing. Undefined where the number says nothing of this month.
 */
export function projectionOf(kind: PeriodKind, last: Period, now: Period): Projection | undefined {
  switch (kind) {
    case 'instant':
      return { lower: 'scaled', months: UNCHANGED, from: 'last' };
    case 'current':
      return { lower: 'zero', months: UNCHANGED, from: 'last' };
    case 'cumulative': {
      const months = { times: now.month, over: last.month };
      if (last.year === now.year) return { lower: 'last', months, from: 'last' };
      return last.year === now.year - 1 && last.month === 12
        ? { lower: 'zero', months, from: 'zero' }
        : undefined;
    }
  }
}

/** Where a figure can lie that a unit has not reported; whole things are rounded outwards. */
export function projected(
  element: Pick<Element, 'periodKind' | 'type'>,
  last: LastNumber | undefined,
  { now, threshold }: Assumption,
): Bounds {
  const zero = new Decimal(0);
  const projection = last && projectionOf(element.periodKind, last.period, now);
  if (last === undefined || projection === undefined) return { lower: zero };
  const { value } = last;
  const { times, over } = projection.months;
  const isWhole = element.type.kind === 'count';
  const upper = value.times(times).times(threshold.plus(1)).div(over);
  const least = (projection.from === 'last' ? value : zero).plus(1);
  return {
    lower:
      projection.lower === 'last' ? value : fallen(projection.lower, value, threshold, isWhole),
    upper: isWhole ? greater(upper.round(0, 3), least) : upper,
  };
}

/** A whole figure that may fall may at least fall by one; none falls below 0. */
function fallen(
  lower: 'zero' | 'scaled',
  value: Decimal,
  threshold: Decimal,
  isWhole: boolean,
): Decimal {
  const zero = new Decimal(0);
  if (lower === 'zero') return zero;
  const scaled = value.times(new Decimal(1).minus(threshold));
  return greater(zero, isWhole ? smaller(scaled.round(0, 0), value.minus(1)) : scaled);
}

export function smaller(one: Decimal, other: Decimal): Decimal {
  return one.lt(other) ? one : other;
}

export function greater(one: Decimal, other: Decimal): Decimal {
  return one.gt(other) ? one : other;
}
