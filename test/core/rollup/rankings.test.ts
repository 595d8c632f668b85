import type { Assessment, Status } from '../../../src/core/assess/Assessment';
import { rankDepartments } from '../../../src/core/rollup/rankDepartments';
import { rankTownships } from '../../../src/core/rollup/rankTownships';
import { statusCounts } from '../../../src/core/rollup/statusCounts';
import { trend } from '../../../src/core/rollup/trend';
import { Decimal } from '../../../src/core/values/decimal';
import { bookOf, street, townshipReturn } from '../../support/fixtures/book';
import { catalogueOf, indicatorOf, targetOf } from '../../support/fixtures/catalogue';

function judgedAs(code: string, status: Status, value?: string): Assessment {
  return {
    code,
    status,
    missingUnits: [],
    noBaseline: false,
    inferred: false,
    elapsed: new Decimal('0.75'),
    spread: [],
    ...(value === undefined ? {} : { value: new Decimal(value) }),
  };
}

describe('rankings', () => {
  it('put the department with most shortfalls first, then the larger share of them', () => {
    const led = (code: string, lead: string) => indicatorOf(code, 'a.one', { lead });
    const catalogue = catalogueOf([
      led('1-01', '民政局'),
      led('1-02', '卫健局'),
      led('1-03', '卫健局'),
      led('1-04', '财政局'),
    ]);
    const ranked = rankDepartments(
      [
        judgedAs('1-01', 'met'),
        judgedAs('1-02', 'farBehind'),
        judgedAs('1-03', 'onTrack'),
        judgedAs('1-04', 'notMet'),
      ],
      catalogue,
    );
    expect(ranked.map(({ org, short, total }) => [org, total, ...short])).toEqual([
      ['财政局', 1, '1-04'],
      ['卫健局', 2, '1-02'],
      ['民政局', 1],
    ]);
    expect(ranked[1]?.counts).toMatchObject({ farBehind: 1, onTrack: 1, met: 0 });
  });

  it('put the township with the largest share of ratios below the target first, ties by code', () => {
    const targets = { '2023': targetOf('atLeast', '0.5') };
    const catalogue = catalogueOf([
      indicatorOf('1-01', 'a.one / a.all', { targets }),
      indicatorOf('1-02', 'a.two / a.all', { targets }),
      indicatorOf('1-03', 'a.one', { targets: { '2023': targetOf('atLeast', '99') } }),
      indicatorOf('1-04', 'a.one / a.all', { targets: { '2023': targetOf('delegated') } }),
    ]);
    const own = (org: string, one: number, two: number) =>
      townshipReturn(org, { 'a.one': one, 'a.two': two, 'a.all': 10 });
    const returns = [own('D', 5, 4), own('C', 1, 1), own('B', 4, 5), own('A', 9, 9)];
    const book = bookOf({ roster: ['D', 'C', 'B', 'A', 'E'].map((code) => street(code)), returns });
    expect(
      rankTownships(book, catalogue).map(({ org, comparable, below }) => [org, comparable, below]),
    ).toEqual([
      ['C', 2, ['1-01', '1-02']],
      ['B', 2, ['1-01']],
      ['D', 2, ['1-02']],
      ['A', 2, []],
      ['E', 0, []],
    ]);
  });

  it('count every status', () => {
    const counts = statusCounts([judgedAs('1-01', 'met'), judgedAs('1-02', 'met')]);
    expect(counts.met).toBe(2);
    expect(Object.keys(counts)).toHaveLength(11);
  });
});

describe('the trend', () => {
  it('runs through the archived months of the year up to the book itself', () => {
    const row = (year: number, month: number, value: string) => ({
      period: { year, month },
      code: '1-01',
      value,
      status: 'behind' as const,
    });
    const book = bookOf({
      indicatorHistory: [row(2023, 8, '0.6'), row(2023, 2, '达标'), row(2022, 12, '0.1')],
    });
    const months = trend(book, [judgedAs('1-01', 'onTrack', '0.7')]);
    expect(months.map(({ period, values }) => [period.month, String(values.get('1-01'))])).toEqual([
      [2, '达标'],
      [8, '0.6'],
      [9, '0.7'],
    ]);
    expect(months.map(({ counts }) => [counts.behind, counts.onTrack])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
  });
});
