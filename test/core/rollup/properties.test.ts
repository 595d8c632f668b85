import * as fc from 'fast-check';
import type { Assessment } from '../../../src/core/assess/Assessment';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue';
import type { Book } from '../../../src/core/entries/book';
import { assessBook } from '../../../src/core/rollup/assessBook';
import { bookOf, historyRows, street, townshipReturn } from '../../support/fixtures/book';
import type { Typed } from '../../support/fixtures/book';
import {
  catalogueOf,
  elementOf,
  indicatorOf,
  targetOf,
  YES_NO,
} from '../../support/fixtures/catalogue';

const AUGUST = { year: 2023, month: 8 };
const target = (value: string) => ({ targets: { '2023': targetOf('atLeast', value) } });

/** Indicators whose figures only add counts up. */
const COUNTED = [
  indicatorOf('1-01', 'n.one / d.one', { baseline: '0.3', ...target('0.8') }),
  indicatorOf('1-02', 'n.one / d.one * 1000', { baseline: '100', ...target('700') }),
  indicatorOf('1-03', '(n.one + n.two) / (d.one + d.two)', target('0.6')),
  indicatorOf('1-04', 'min(n.one, n.two) / (d.one + d.two)', target('0.4')),
  indicatorOf('1-05', 'n.one + n.two', { baseline: '10', ...target('150') }),
];
const YES = indicatorOf('1-06', 'yes(y.yes) / n(y.yes)', { baseline: '1', ...target('1') });
const CATALOGUE = catalogueOf([...COUNTED, YES], [elementOf('y.yes', { type: YES_NO })]);
const COUNTED_ONLY = catalogueOf(COUNTED);

type Values = Readonly<Record<string, Typed>>;

interface Unit {
  readonly org: string;
  /** What it knows of itself this month; parts are never more than their wholes. */
  readonly values: Values;
  readonly last: Values | null;
  readonly reported: boolean;
}

const whole = fc.integer({ min: 0, max: 60 });

const values: fc.Arbitrary<Values> = fc
  .record({
    one: whole,
    two: whole,
    shareOne: fc.double({ min: 0, max: 1, noNaN: true }),
    shareTwo: fc.double({ min: 0, max: 1, noNaN: true }),
    yes: fc.constantFrom('是', '否', '/'),
    blank: fc.option(fc.constantFrom('n.one', 'n.two', 'd.one', 'd.two'), { freq: 4 }),
    mark: fc.constantFrom('/', null),
  })
  .map(({ one, two, shareOne, shareTwo, yes, blank, mark }) => ({
    'n.one': Math.floor(one * shareOne),
    'n.two': Math.floor(two * shareTwo),
    'd.one': one,
    'd.two': two,
    'y.yes': yes,
    ...(blank === null ? {} : { [blank]: mark }),
    // What has no whole has no part either.
    ...(mark === '/' && blank?.startsWith('d.') ? { [blank.replace('d.', 'n.')]: mark } : {}),
  }));

const unit = fc.record({
  values,
  last: fc.option(values, { freq: 3 }),
  reported: fc.boolean(),
});

const units: fc.Arbitrary<readonly Unit[]> = fc
  .array(unit, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((each, index) => ({ ...each, org: `T${index}` })));

function bookFor(all: readonly Unit[], period = { year: 2023, month: 9 }): Book {
  return bookOf({
    period,
    roster: all.map(({ org }) => street(org)),
    returns: all
      .filter(({ reported }) => reported)
      .map((each) => townshipReturn(each.org, each.values)),
    history: all.flatMap((each) =>
      each.last === null ? [] : [...historyRows(each.org, AUGUST, each.last)],
    ),
  });
}

function figures(assessments: readonly Assessment[]) {
  return assessments.map((each) => ({
    code: each.code,
    status: each.status,
    value: String(each.value),
    numerator: String(each.numerator),
    denominator: String(each.denominator),
    lower: String(each.bounds?.lower),
    upper: String(each.bounds?.upper),
    gap: String(each.gap),
    missingCount: String(each.missingCount),
  }));
}

function sums(assessments: readonly Assessment[]) {
  return figures(assessments).map(({ lower, upper, status, ...rest }) => ({
    ...rest,
    isMissing: status === 'missing',
    hasBounds: lower !== 'undefined' || upper !== 'undefined',
  }));
}

function shares(assessments: readonly Assessment[]) {
  return assessments.map(({ spread }) => spread.map(({ org, count }) => [org, count.toFixed()]));
}

describe('rolling up', () => {
  it('does not depend on the order of townships, returns and history', () => {
    fc.assert(
      fc.property(
        units.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const one = assessBook(bookFor(all), CATALOGUE);
          const other = assessBook(bookFor(shuffled), CATALOGUE);
          expect(figures(other)).toEqual(figures(one));
          expect(shares(other)).toEqual(shares(one));
          expect(other.map(({ missingUnits }) => [...missingUnits].sort())).toEqual(
            one.map(({ missingUnits }) => [...missingUnits].sort()),
          );
        },
      ),
    );
  });

  // Shares of townships that say yes are left out: two townships are two in the denominator. So is
  // what bounds decide: each missing township may move by at least one.
  it('gives the same figures when a township is split in two, also with MIN', () => {
    fc.assert(
      fc.property(units, fc.double({ min: 0, max: 1, noNaN: true }), (all, cut) => {
        const [first, ...rest] = all;
        const halves = first === undefined ? [] : split(first, cut);
        expect(sums(assessBook(bookFor([...halves, ...rest]), COUNTED_ONLY))).toEqual(
          sums(assessBook(bookFor(all), COUNTED_ONLY)),
        );
      }),
    );
  });

  it('spreads exactly the missing count, and only over townships below the target', () => {
    fc.assert(
      fc.property(units, (all) => {
        const book = bookFor(all);
        for (const { code, spread, missingCount } of assessBook(book, CATALOGUE)) {
          if (spread.length === 0) continue;
          const total = spread.reduce((sum, { count }) => sum + Number(count), 0);
          expect(total).toBe(Number(missingCount));
          spread.forEach(({ org }) => expect(isBelow(CATALOGUE, all, code, org)).toBe(true));
        }
      }),
    );
  });
});

/** Two townships that together have the counts of one; what is blank or `/` is so in both. */
function split(one: Unit, cut: number): readonly Unit[] {
  const part = (typed: Typed): Typed =>
    typeof typed === 'number' ? Math.floor(typed * cut) : typed;
  const others = (typed: Typed): Typed =>
    typeof typed === 'number' ? typed - Math.floor(typed * cut) : typed;
  const map = (from: Values, how: (typed: Typed) => Typed): Values =>
    Object.fromEntries(Object.entries(from).map(([code, typed]) => [code, how(typed)]));
  return [part, others].map((how, index) => ({
    ...one,
    org: `${one.org}-${index}`,
    values: map(one.values, how),
    last: one.last === null ? null : map(one.last, how),
  }));
}

function isBelow(catalogue: Catalogue, all: readonly Unit[], code: string, org: string): boolean {
  const own = all.filter((each) => each.org === org);
  const alone = assessBook(bookFor(own), catalogue).find((each) => each.code === code);
  return Number(alone?.gap) > 0;
}
