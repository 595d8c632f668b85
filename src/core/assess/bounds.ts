import { Decimal } from '../values/decimal';
import type { Bounds } from './Assessment';
import type { Ratio } from './Figure';
import { greater, smaller } from './projection';

/** What one missing unit can add to both sides of a ratio. */
export interface MissingShare {
  readonly numerator: Bounds;
  readonly denominator: Bounds;
}

/** Where a count can lie: what was reported, and what the missing units can add. */
export function countBounds(reported: Decimal, missing: readonly Bounds[]): Bounds {
  return plus([{ lower: reported, upper: reported }, ...missing]);
}

/**
 * Where a ratio can lie while units are missing.
 * @param isPart the numerator is part of the denominator, in every unit
 * @returns undefined where the denominator can only be zero
 */
export function ratioBounds(
  reported: Ratio,
  missing: readonly MissingShare[],
  isPart: boolean,
): Bounds | undefined {
  const { numerator, denominator, per } = reported;
  const above = countBounds(
    numerator,
    missing.map((each) => each.numerator),
  );
  const below = countBounds(
    denominator,
    missing.map((each) => each.denominator),
  );
  if (below.upper?.eq(0) === true) return undefined;
  const lower =
    below.upper === undefined ? new Decimal(0) : above.lower.times(per).div(below.upper);
  const most = isPart ? mostOfPart(numerator, denominator, missing) : { above, below: below.lower };
  return { lower, ...upperOf(most.above.upper, most.below, per, isPart) };
}

/**
 * The largest numerator and its denominator where the one is part of the other: each missing unit
 * has as large a part as it can, and no larger a whole than that part needs.
 */
function mostOfPart(
  numerator: Decimal,
  denominator: Decimal,
  missing: readonly MissingShare[],
): { readonly above: Pick<Bounds, 'upper'>; readonly below: Decimal } {
  let [above, below] = [numerator, denominator];
  for (const { numerator: part, denominator: whole } of missing) {
    const open = part.upper ?? whole.upper;
    if (open === undefined) return { above: {}, below };
    const needed = greater(open, whole.lower);
    const taken = whole.upper === undefined ? needed : smaller(needed, whole.upper);
    above = above.plus(smaller(open, taken));
    below = below.plus(taken);
  }
  return { above: { upper: above }, below };
}

function upperOf(
  above: Decimal | undefined,
  below: Decimal,
  per: number,
  isPart: boolean,
): Pick<Bounds, 'upper'> {
  if (isPart && above === undefined) return { upper: new Decimal(per) };
  // A part of nothing is nothing, whatever the whole turns out to be.
  if (isPart && above?.eq(0) === true && below.eq(0)) return { upper: new Decimal(0) };
  if (above === undefined || below.eq(0)) return {};
  return { upper: above.times(per).div(below) };
}

function plus(all: readonly Bounds[]): Bounds {
  const lower = all.reduce((sum, each) => sum.plus(each.lower), new Decimal(0));
  let upper = new Decimal(0);
  for (const each of all) {
    if (each.upper === undefined) return { lower };
    upper = upper.plus(each.upper);
  }
  return { lower, upper };
}

/** Bounds of the least of several figures. */
export function leastBounds(all: readonly Bounds[]): Bounds | undefined {
  return all.reduce<Bounds | undefined>((least, each) => {
    if (least === undefined) return each;
    const upper =
      least.upper === undefined || each.upper === undefined
        ? (least.upper ?? each.upper)
        : smaller(least.upper, each.upper);
    return { lower: smaller(least.lower, each.lower), ...(upper === undefined ? {} : { upper }) };
  }, undefined);
}
