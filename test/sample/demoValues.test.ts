import * as fc from 'fast-check';
import type { Element, Township } from '../../src/core/catalogue/Catalogue';
import { NO_ANCHORS } from '../../src/sample/anchors';
import type { DemoReturn, DemoValues } from '../../src/sample/Demo';
import { demoValues } from '../../src/sample/demoValues';
import { monthBefore, previousFromDemo } from '../../src/sample/previous';
import { askedOfDepartment } from '../../src/core/entries/askedOfDepartment';
import { appliesTo, askedOfTownship } from '../../src/core/entries/askedOfTownship';
import { entryKey } from '../../src/core/entries/entry';
import type { Period } from '../../src/core/entries/identity';
import { assessBook } from '../../src/core/rollup/assessBook';
import { departmentFigures } from '../../src/core/rollup/departmentFigures';
import { rollUp } from '../../src/core/rollup/rollUp';
import { isShort, statusCounts } from '../../src/core/rollup/statusCounts';
import type { CellValue } from '../../src/core/values/cell';
import { loadSeeds } from '../support/catalogue';
import { demoBook, figureOf, loadAnchors, rosterOf } from '../support/demo';

const catalogue = loadSeeds();
const anchors = loadAnchors();
const township = catalogue.elements.filter(({ scope }) => scope === 'township');
const counts = township.filter(({ type }) => type.kind === 'count');

const seeds = fc.nat({ max: 100000 });
const periods = fc.record({
  year: fc.constantFrom(2023, 2024, 2025),
  month: fc.integer({ min: 1, max: 12 }),
});
const rosters = fc.constantFrom(1, 2, 15, 24).map(rosterOf);
const known = fc.constantFrom(anchors, NO_ANCHORS);
const runs = { numRuns: 8 };

function demo(roster: readonly Township[], period: Period, seed: number): DemoValues {
  return demoValues(catalogue, roster, period, seed, undefined, { anchors });
}

function sumOf(unit: DemoReturn, codes: readonly string[]): number {
  return codes.reduce((sum, code) => sum + (figureOf(unit, code) ?? 0), 0);
}

function isOneOf(choices: readonly string[], value: CellValue): boolean {
  return typeof value === 'string' && choices.includes(value);
}

/** What a hard check would find in the returns, said shortly. */
function hardFindings(
  { townships, departments }: DemoValues,
  roster: readonly Township[],
): readonly string[] {
  const found: string[] = [];
  townships.forEach((unit, index) => {
    const own = roster[index]!;
    for (const asked of askedOfTownship(catalogue, own)) {
      const value = unit.cells.get(entryKey(asked.key, asked.field));
      if (asked.required && value === undefined) found.push(`missing ${asked.code}`);
      if (!asked.applies && value !== undefined) found.push(`does not apply ${asked.code}`);
      if (
        asked.type.kind === 'choice' &&
        value !== undefined &&
        !isOneOf(asked.type.choices, value)
      )
        found.push(`no choice ${asked.code}`);
    }
    for (const element of counts) {
      const value = figureOf(unit, element.code);
      if (!appliesTo(element, own)) continue;
      if (value === undefined || !Number.isSafeInteger(value) || value < (element.positive ? 1 : 0))
        found.push(`not a count ${element.code} ${value}`);
    }
    for (const { parts, whole } of catalogue.relations) {
      if (sumOf(unit, parts) > sumOf(unit, whole)) found.push(`part exceeds whole ${parts.join()}`);
    }
  });
  for (const { org, cells } of departments) {
    for (const asked of askedOfDepartment(catalogue, org)) {
      const value = cells.get(entryKey(asked.key, asked.field));
      if (asked.required && value === undefined) found.push(`missing ${asked.code}/${asked.field}`);
      if (
        asked.type.kind === 'choice' &&
        value !== undefined &&
        !isOneOf(asked.type.choices, value)
      )
        found.push(`no choice ${asked.code}`);
      if (typeof value === 'number' && !(value >= 0)) found.push(`negative ${asked.code}`);
    }
  }
  return found;
}

describe('demonstration data', () => {
  it('are free of hard findings for any roster, month and seed, with anchors and without', () => {
    fc.assert(
      fc.property(rosters, periods, seeds, known, (roster, period, seed, given) => {
        const values = demoValues(catalogue, roster, period, seed, undefined, { anchors: given });
        expect(hardFindings(values, roster)).toEqual([]);
      }),
      runs,
    );
  });

  it('are the same for the same seed and others for another', () => {
    const period = { year: 2023, month: 9 };
    const one = demo(catalogue.townships, period, 7);
    expect(demo(catalogue.townships, period, 7)).toEqual(one);
    expect(demo(catalogue.townships, period, 8)).not.toEqual(one);
  });

  it('let every department agree with the roll-up', () => {
    fc.assert(
      fc.property(rosters, periods, seeds, (roster, period, seed) => {
        const book = demoBook(demo(roster, period, seed), roster, period);
        const typed = departmentFigures(book, catalogue);
        rollUp(book, catalogue).forEach(({ figure, indicator }, index) => {
          const rolledUp =
            figure.kind === 'ratio' || figure.kind === 'count' ? figure.value : undefined;
          if (rolledUp === undefined) return;
          expect([indicator.code, String(typed[index]?.value)]).toEqual([
            indicator.code,
            String(rolledUp),
          ]);
        });
      }),
      runs,
    );
  });

  it('show most indicators met or on track and a few short, near the figures of the plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 11 }), seeds, (month, seed) => {
        const period = { year: 2023, month };
        const book = demoBook(demo(catalogue.townships, period, seed), catalogue.townships, period);
        const assessments = assessBook(book, catalogue);
        const statuses = statusCounts(assessments);
        const short = assessments.filter(({ status }) => isShort(status)).length;
        expect(statuses.met + statuses.onTrack).toBeGreaterThanOrEqual(30);
        expect(short).toBeGreaterThanOrEqual(3);
        expect(short + statuses.met + statuses.onTrack).toBe(catalogue.indicators.length);
        for (const { value, target, baseline, missingCount } of assessments) {
          if (typeof value !== 'object' || target === undefined) continue;
          expect(Number(value)).toBeLessThanOrEqual(Number(target) * 1.1 + 1);
          const isOneShort = missingCount?.eq(1) === true;
          if (baseline === undefined || isOneShort) continue;
          const least = Math.min(Number(baseline), Number(target));
          expect(Number(value)).toBeGreaterThanOrEqual(least * 0.95);
        }
      }),
      runs,
    );
  });

  it('carry the figures of the plan: 60+ 124 638, 65+ 56 670, about 680 thousand residents', () => {
    const values = demo(catalogue.townships, { year: 2023, month: 1 }, 1);
    const total = (code: string): number =>
      values.townships.reduce((sum, unit) => sum + (figureOf(unit, code) ?? 0), 0);
    expect(total('pop.age60') / 124638).toBeCloseTo(1, 2);
    expect(total('pop.age65') / 56670).toBeCloseTo(1, 2);
    expect(total('pop.resident') / 680000).toBeCloseTo(1, 2);
  });

  it('go on from month to month: 累计 never falls, nothing else changes by more than a fifth', () => {
    fc.assert(
      fc.property(rosters, periods, seeds, seeds, (roster, period, seed, next) => {
        const before = monthBefore(period);
        const last = demo(roster, before, seed);
        const previous = previousFromDemo(last, before);
        const values = demoValues(catalogue, roster, period, next, previous, { anchors });
        expect(hardFindings(values, roster)).toEqual([]);
        const isSameYear = before.year === period.year;
        const changes = values.townships.flatMap((unit, index) =>
          counts.map((element) => change(last.townships[index]!, unit, element, isSameYear)),
        );
        expect(changes.filter((each) => each !== 'fine')).toEqual([]);
      }),
      runs,
    );
  });
});

function change(last: DemoReturn, now: DemoReturn, element: Element, isSameYear: boolean): string {
  const before = figureOf(last, element.code);
  const after = figureOf(now, element.code);
  if (before === undefined || after === undefined) return before === after ? 'fine' : 'appeared';
  if (element.periodKind === 'cumulative') {
    return isSameYear && after < before ? `fell ${element.code} ${before} ${after}` : 'fine';
  }
  const limit = before * 0.2;
  return Math.abs(after - before) <= limit ? 'fine' : `jumped ${element.code} ${before} ${after}`;
}
