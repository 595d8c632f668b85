import type { Assessment } from '../../../src/core/assess/Assessment';
import { limitUse } from '../../../src/core/assess/limitUse';
import { limitText } from '../../../src/core/messages/assess';
import { Decimal } from '../../../src/core/values/decimal';

const accidents = { better: 'less', sinceJanuary: true, byLevel: false } as const;

function at(value: number, month: number, limit = 12): Assessment {
  return {
    code: '1-01',
    value: new Decimal(value),
    target: new Decimal(limit),
    elapsed: new Decimal(month).div(12),
    missingUnits: [],
    noBaseline: true,
    status: 'met',
    inferred: false,
    spread: [],
  };
}

describe('a limit on what is counted since January', () => {
  it('is said to be used up ahead of the year, while it is kept to', () => {
    const use = limitUse(at(11, 6), accidents);
    expect(use && limitText(use)).toBe('已用限额的92%，时间进度50%');
  });

  it.each([
    ['as fast as the year', at(6, 6)],
    ['passed, which its status says', at(13, 6)],
    ['at its end', at(12, 12)],
    ['nothing at all', at(0, 6, 0)],
  ])('has nothing to say where it is %s', (_, assessment) => {
    expect(limitUse(assessment, accidents)).toBeUndefined();
  });

  it('is no matter of what is a level, or better the more there is of it', () => {
    expect(limitUse(at(11, 6), { ...accidents, sinceJanuary: false })).toBeUndefined();
    expect(limitUse(at(11, 6), { ...accidents, better: 'more' })).toBeUndefined();
  });
});
