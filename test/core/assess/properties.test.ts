import * as fc from 'fast-check';
import type { Better } from '../../../src/core/catalogue/Catalogue';
import type { Status } from '../../../src/core/assess/Assessment';
import { ratioFigure } from '../../../src/core/assess/Figure';
import { isReached } from '../../../src/core/assess/direction';
import { missingCount } from '../../../src/core/assess/missingCount';
import { statusOfNumber } from '../../../src/core/assess/progress';
import { largestRemainder } from '../../../src/core/assess/spread';
import { Decimal } from '../../../src/core/values/decimal';

const share = fc.integer({ min: 0, max: 10000 }).map((each) => new Decimal(each).div(10000));

const better = fc.constantFrom<Better>('more', 'less');

const yardstick = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  target: share,
  tolerance: fc.constantFrom(new Decimal(0), new Decimal('0.05'), new Decimal('0.2')),
  baseline: fc.option(share, { nil: undefined }),
  better,
  byLevel: fc.boolean(),
});

/** From worst to best. */
const RANKS: readonly Status[] = ['notMet', 'farBehind', 'behind', 'onTrack', 'nearlyMet', 'met'];

describe('a status', () => {
  it('never gets worse as the value moves to the better side', () => {
    fc.assert(
      fc.property(yardstick, share, share, (by, one, other) => {
        const isFirst = one.lt(other) === (by.better === 'more');
        const [low, high] = isFirst ? [one, other] : [other, one];
        const ranks = [low, high].map((value) => RANKS.indexOf(statusOfNumber(value, by)));
        expect(ranks).not.toContain(-1);
        expect(ranks[0]).toBeLessThanOrEqual(ranks[1]!);
      }),
    );
  });

  it('is only met, nearly met or not met in December', () => {
    fc.assert(
      fc.property(yardstick, share, (by, value) => {
        expect(['met', 'nearlyMet', 'notMet']).toContain(
          statusOfNumber(value, { ...by, month: 12 }),
        );
      }),
    );
  });
});

describe('the missing count', () => {
  it('is the least number of units that meets the target', () => {
    const counts = fc.record({
      numerator: fc.nat({ max: 100000 }),
      denominator: fc.integer({ min: 1, max: 1000000 }),
      per: fc.constantFrom(1, 1000),
    });
    fc.assert(
      fc.property(counts, fc.nat({ max: 100000 }), better, (ratio, tenthousandths, way) => {
        const target = new Decimal(tenthousandths).div(10000).times(ratio.per);
        const whole = (numerator: number) =>
          ratioFigure({
            numerator: new Decimal(numerator),
            denominator: new Decimal(ratio.denominator),
            per: ratio.per,
          });
        const isMet = (numerator: number): boolean => {
          const figure = whole(numerator);
          return figure.kind === 'ratio' && isReached(figure.value, target, way);
        };
        const count = Number(missingCount(whole(ratio.numerator), target, way));
        const moved = (by: number): number => ratio.numerator + (way === 'less' ? -by : by);
        expect(isMet(moved(count))).toBe(true);
        if (count > 0) expect(isMet(moved(count - 1))).toBe(false);
      }),
    );
  });
});

describe('largest remainder', () => {
  it('splits into whole parts that sum to the total and stray less than one from the quota', () => {
    const weights = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), weights, (total, plain) => {
        const sum = plain.reduce((all, weight) => all + weight, 0);
        fc.pre(sum > 0);
        const parts = largestRemainder(
          new Decimal(total),
          plain.map((weight) => ({ weight: new Decimal(weight) })),
        ).map(Number);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * plain[index]!) / sum)).toBeLessThan(1 + 1e-9);
          expect(Number.isInteger(part)).toBe(true);
        });
      }),
    );
  });
});
