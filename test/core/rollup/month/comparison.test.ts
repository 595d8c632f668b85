import type { Status } from '../../../../src/core/assess/Assessment';
import { compareWith } from '../../../../src/core/rollup/month/comparison';
import { monthsBefore } from '../../../../src/core/entries/months';

const PERIOD = { year: 2023, month: 8 };
const archived = (statuses: Readonly<Record<string, Status>>, period = PERIOD) =>
  Object.entries(statuses).map(([code, status]) => ({ period, code, status }));
const now = (statuses: Readonly<Record<string, Status>>) =>
  Object.entries(statuses).map(([code, status]) => ({ code, status }));

describe('a month beside another', () => {
  it('tells new shortfalls first, then those that became worse', () => {
    const indicatorHistory = archived({
      a: 'behind',
      b: 'met',
      c: 'notMet',
      d: 'onTrack',
      e: 'met',
    });
    const compared = compareWith(
      { indicatorHistory },
      now({ a: 'farBehind', b: 'behind', c: 'met', d: 'onTrack', e: 'missing' }),
      PERIOD,
    );
    expect(compared).toEqual({
      period: PERIOD,
      good: 3,
      goodChange: -1,
      short: 2,
      shortChange: 0,
      worse: [
        { code: 'b', from: 'met', to: 'behind' },
        { code: 'a', from: 'behind', to: 'farBehind' },
      ],
      better: [{ code: 'c', from: 'notMet', to: 'met' }],
    });
  });

  it('knows a gap from a beginning', () => {
    const indicatorHistory = archived({ a: 'met' }, { year: 2023, month: 6 });
    expect(compareWith({ indicatorHistory }, [], PERIOD)).toBe('gap');
    expect(compareWith({ indicatorHistory }, [], { year: 2022, month: 9 })).toBe('none');
    expect(compareWith({ indicatorHistory: [] }, [], PERIOD)).toBe('none');
  });

  it('goes over the turn of the year', () => {
    expect(monthsBefore({ year: 2024, month: 2 }, 3)).toEqual({ year: 2023, month: 11 });
    expect(monthsBefore({ year: 2024, month: 12 }, -1)).toEqual({ year: 2025, month: 1 });
  });
});
