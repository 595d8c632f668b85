import type { Status } from '../../../../src/core/assess/Assessment';
import { changes } from '../../../../src/core/messages/bulletinWork';
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
      compared: 4,
      unjudged: 1,
      good: 3,
      goodChange: 0,
      short: 2,
      shortChange: 0,
      worse: [
        { code: 'b', from: 'met', to: 'behind' },
        { code: 'a', from: 'behind', to: 'farBehind' },
      ],
      better: [{ code: 'c', from: 'notMet', to: 'met' }],
    });
  });

  it('says of months in which most is still owed what cannot be compared, and no fall', () => {
    const indicatorHistory = archived({ a: 'met', b: 'met', c: 'behind' });
    const said = (statuses: Readonly<Record<string, Status>>): string => {
      const compared = compareWith({ indicatorHistory }, now(statuses), PERIOD);
      return typeof compared === 'string' ? compared : changes.since(changes.lastMonth, compared);
    };
    expect(said({ a: 'missing', b: 'met', c: 'insufficient' })).toBe(
      '与上月（2023年8月）相比，可比指标的状态没有升降，另有2项因缺报等未能判定，不作比较。',
    );
    expect(said({ a: 'missing', b: 'missing', c: 'missing' })).toBe(
      '没有能与上月（2023年8月）比较的指标。',
    );
    expect(said({ a: 'behind', b: 'met', c: 'behind' })).toBe(
      '与上月（2023年8月）相比，达标、基本达标和序时的指标减少1项，滞后、严重滞后和未达标的增加1项。',
    );
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
