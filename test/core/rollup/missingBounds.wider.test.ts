import * as fc from 'fast-check';
import type { Assessment } from '../../../src/core/assess/Assessment';
import type { Element, PeriodKind } from '../../../src/core/catalogue/Catalogue';
import type { Book, HistoryRow } from '../../../src/core/entries/book';
import type { Period } from '../../../src/core/entries/identity';
import { assessBook } from '../../../src/core/rollup/assessBook';
import { judged } from '../../../src/core/values/decimal';
import { bookOf, historyRows, street, townshipReturn } from '../../support/fixtures/book';
import type { Typed } from '../../support/fixtures/book';
import {
  catalogueOf,
  elementOf,
  indicatorOf,
  targetOf,
  YES_NO,
} from '../../support/fixtures/catalogue';

const KINDS: Readonly<Record<string, PeriodKind>> = {
  'n.instant': 'instant',
  'd.instant': 'instant',
  'n.total': 'cumulative',
  'd.total': 'cumulative',
  'n.month': 'current',
  'd.month': 'current',
};
const COUNTS = Object.keys(KINDS);
/** In every unit the first is part of the second. */
const PARTS = ['instant', 'total', 'month'].map((kind) => [`n.${kind}`, `d.${kind}`] as const);

const ELEMENTS: readonly Element[] = [
  ...COUNTS.map((code) => elementOf(code, { periodKind: KINDS[code]! })),
  elementOf('y.yes', { type: YES_NO }),
  elementOf('d.towns', { applies: 'town' }),
];
const target = (value: string) => ({ targets: { '2024': targetOf('atLeast', value) } });
const CATALOGUE = catalogueOf(
  [
    indicatorOf('1-01', 'n.instant / d.instant', { baseline: '0.3', ...target('0.6') }),
    indicatorOf('1-02', 'n.total / d.total', target('0.5')),
    indicatorOf('1-03', 'n.month / d.month', target('0.5')),
    indicatorOf('1-04', 'n.total / d.instant * 1000', target('700')),
    indicatorOf('1-05', 'n.instant + n.total + n.month', target('90')),
    indicatorOf('1-06', 'n.total', target('40')),
    indicatorOf('1-07', '(n.instant + n.month) / (d.instant + d.month)', target('0.5')),
    indicatorOf('1-08', 'min(n.instant, n.total) / (d.instant + d.total)', target('0.3')),
    indicatorOf('1-09', 'yes(y.yes) / n(y.yes)', target('0.7')),
    indicatorOf('1-10', 'd.towns', target('2')),
  ],
  ELEMENTS,
);

type Values = Readonly<Record<string, Typed>>;

interface Past {
  readonly period: Period;
  readonly values: Values;
}

interface Unit {
  readonly org: string;
  readonly past: readonly Past[];
  readonly truth: Values;
  /** Nothing, some or all of the truth is in. */
  readonly reported: Values | undefined;
}

const months: readonly Period[] = [
  ...[10, 11, 12].map((month) => ({ year: 2023, month })),
  ...Array.from({ length: 11 }, (_, index) => ({ year: 2024, month: index + 1 })),
];

/** What a unit said in one month: `/` and blanks too. */
const said: fc.Arbitrary<Values> = fc
  .record({
    wholes: fc.tuple(...PARTS.map(() => fc.integer({ min: 0, max: 40 }))),
    shares: fc.tuple(...PARTS.map(() => fc.double({ min: 0, max: 1, noNaN: true }))),
    yes: fc.constantFrom('是', '否', '/', null),
    marks: fc.dictionary(fc.constantFrom(...COUNTS), fc.constantFrom('/', null), { maxKeys: 2 }),
    towns: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ wholes, shares, yes, marks, towns }) => ({
    ...Object.fromEntries(
      PARTS.flatMap(([part, whole], index) => [
        [whole, wholes[index]!],
        [part, Math.floor(wholes[index]! * shares[index]!)],
      ]),
    ),
    'y.yes': yes,
    'd.towns': towns,
    ...marks,
  }));

/** The last thing that was said of an element, if anything. */
function lastOf(past: readonly Past[], code: string): { value: Typed; period: Period } | undefined {
  return past
    .filter(({ values }) => (values[code] ?? null) !== null)
    .map(({ values, period }) => ({ value: values[code]!, period }))
    .at(-1);
}

/** Whole numbers that the assumption allows, as the 判定口径 words it; hundredths keep it exact. */
function allowed(kind: PeriodKind, past: readonly Past[], code: string, now: Period): number[] {
  const last = lastOf(past, code);
  const everything = Array.from({ length: 120 }, (_, index) => index);
  if (last === undefined) return everything;
  const number = Number(last.value);
  const { year, month } = last.period;
  const nearby = (x: number): boolean => Math.abs(x - number) <= 1;
  switch (kind) {
    case 'instant':
      return everything.filter(
        (x) => nearby(x) || (100 * x >= number * 80 && 100 * x <= number * 120),
      );
    case 'current':
      return everything.filter((x) => x <= number + 1 || 100 * x <= number * 120);
    case 'cumulative':
      if (year === now.year)
        return everything.filter(
          (x) => x >= number && (x <= number + 1 || 100 * x * month <= number * now.month * 120),
        );
      if (year !== now.year - 1 || month !== 12) return everything;
      return everything.filter((x) => x <= 1 || 1200 * x <= number * now.month * 120);
  }
}

function truthOf(past: readonly Past[], now: Period, picks: readonly number[]): Values | undefined {
  const truth: Record<string, Typed> = {};
  const pick = (options: readonly number[], index: number): number | undefined =>
    options[Math.floor(picks[index]! * options.length)];
  for (const [index, [part, whole]] of PARTS.entries()) {
    const off = (code: string): boolean => lastOf(past, code)?.value === '/';
    const wholes = allowed(KINDS[whole]!, past, whole, now);
    const parts = allowed(KINDS[part]!, past, part, now);
    const fitting = wholes.filter((each) => off(part) || each >= parts[0]!);
    const most = off(whole) ? 0 : pick(fitting, index);
    // What has no whole has no part either.
    const least = parts.filter((each) => each <= (most ?? 0));
    if (most === undefined || (least.length === 0 && !off(part))) return undefined;
    truth[whole] = off(whole) ? '/' : most;
    truth[part] = off(part) ? '/' : pick(least, 3 + index)!;
  }
  const yes = lastOf(past, 'y.yes')?.value;
  truth['y.yes'] = yes === '/' ? '/' : picks[6]! < 0.5 ? '是' : '否';
  return truth;
}

const unitAt = (now: Period): fc.Arbitrary<Omit<Unit, 'org'>> =>
  fc
    .record({
      when: fc.subarray([...months.filter((each) => isBefore(each, now))], { maxLength: 3 }),
      saids: fc.array(said, { minLength: 3, maxLength: 3 }),
      picks: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), {
        minLength: 7,
        maxLength: 7,
      }),
      state: fc.constantFrom('all', 'none', 'none', 'some'),
      some: fc.subarray([...COUNTS, 'y.yes']),
    })
    .map(({ when, saids, picks, state, some }) => {
      const past = when.map((period, index) => ({ period, values: saids[index]! }));
      const truth = truthOf(past, now, picks);
      if (truth === undefined) return undefined;
      const partly = Object.fromEntries(
        Object.entries(truth).filter(([code]) => some.includes(code)),
      );
      const reported = state === 'all' ? truth : state === 'some' ? partly : undefined;
      return { past, truth, reported };
    })
    .filter((each) => each !== undefined);

function isBefore(one: Period, other: Period): boolean {
  return one.year * 12 + one.month < other.year * 12 + other.month;
}

const scenes = fc.integer({ min: 1, max: 12 }).chain((month) =>
  fc.record({
    now: fc.constant({ year: 2024, month }),
    units: fc
      .array(unitAt({ year: 2024, month }), { minLength: 1, maxLength: 5 })
      .map((all) => all.map((each, index): Unit => ({ ...each, org: `T${index}` }))),
  }),
);

const historyOf = (units: readonly Unit[]): HistoryRow[] =>
  units.flatMap(({ org, past }) =>
    past.flatMap(({ period, values }) => [...historyRows(org, period, values)]),
  );

function bookFor(
  units: readonly Unit[],
  now: Period,
  answer: (unit: Unit) => Values | undefined,
): Book {
  return bookOf({
    period: now,
    roster: units.map(({ org }) => street(org)),
    returns: units.flatMap((unit) => {
      const values = answer(unit);
      return values === undefined ? [] : [townshipReturn(unit.org, values)];
    }),
    history: [
      ...historyOf(units),
      // A township that is not on the roster has no part in anything.
      ...historyRows('gone', { year: 2024, month: 1 }, { 'n.total': 1000, 'd.total': 2000 }),
    ],
  });
}

function within({ bounds }: Assessment, value: Assessment['value']): boolean {
  if (bounds === undefined || typeof value !== 'object') return true;
  const { lower, upper } = bounds;
  return (
    judged(lower).lte(judged(value)) && (upper === undefined || judged(upper).gte(judged(value)))
  );
}

describe('bounds while townships are missing', () => {
  it('hold the true value wherever the truth obeys the assumption, and so does a status that is 推', () => {
    let held = 0;
    fc.assert(
      fc.property(scenes, ({ now, units }) => {
        const before = assessBook(
          bookFor(units, now, ({ reported }) => reported),
          CATALOGUE,
        );
        const after = assessBook(
          bookFor(units, now, ({ truth }) => truth),
          CATALOGUE,
        );
        before.forEach((open, index) => {
          const known = after[index]!;
          if (open.missingUnits.length === 0) expect(open.bounds).toBeUndefined();
          else if (open.bounds === undefined) expect(known.value).toBeUndefined();
          else held += 1;
          expect([open.code, within(open, known.value)]).toEqual([open.code, true]);
          if (open.inferred && typeof known.value === 'object')
            expect([open.code, open.status]).toEqual([open.code, known.status]);
        });
      }),
      { numRuns: 400 },
    );
    expect(held).toBeGreaterThan(1000);
  });

  it('are never narrower than what was reported allows, and a lower bound is never above an upper one', () => {
    fc.assert(
      fc.property(scenes, ({ now, units }) => {
        const book = bookFor(units, now, ({ reported }) => reported);
        for (const { bounds } of assessBook(book, CATALOGUE)) {
          if (bounds?.upper === undefined) continue;
          expect(judged(bounds.lower).lte(judged(bounds.upper))).toBe(true);
          expect(bounds.lower.gte(0)).toBe(true);
        }
      }),
    );
  });
});
