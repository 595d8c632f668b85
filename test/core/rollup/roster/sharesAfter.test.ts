import fc from 'fast-check';
import type { Catalogue, Township } from '../../../../src/core/catalogue/Catalogue';
import type { RosterChange } from '../../../../src/core/entries/rosterChange';
import { sharesAfter } from '../../../../src/core/rollup/roster/sharesAfter';
import { Decimal } from '../../../../src/core/values/decimal';
import { loadSeeds } from '../../../support/catalogue';

const seeds = loadSeeds();
const rate = seeds.indicators.find(({ form }) => form === 'rate')!;
const count = seeds.indicators.find(({ form }) => form === 'count')!;
const unit = (code: string): Township => ({ code, name: code, kind: 'town' });

function planWith(own: Readonly<Record<string, number>>, indicator = count): Catalogue {
  const shares = Object.entries(own).map(([org, value]) => ({
    indicator: indicator.code,
    org,
    targets: {
      '2024': {
        text: String(value),
        kind: 'atLeast' as const,
        value: new Decimal(value),
        source: indicator.source,
      },
    },
  }));
  return { ...seeds, shares };
}

const change = (from: string, to: string | undefined, share = 1): RosterChange => ({
  date: '2024-05-01',
  from: unit(from),
  share: new Decimal(share),
  ...(to === undefined ? {} : { to: unit(to) }),
});

const told = (plan: Catalogue, changes: readonly RosterChange[]) =>
  sharesAfter(plan, changes, 2024).map(({ org, target }) => [org, target.toNumber()]);

describe('目标分解 after 区划调整', () => {
  it('adds what is joined, divides what is parted into whole numbers, and lets go what leaves', () => {
    const plan = planWith({ 甲: 2, 乙: 3, 丙: 5 });
    expect(told(plan, [change('甲', '丁'), change('乙', '丁')])).toEqual([['丁', 5]]);
    expect(told(plan, [change('甲', '丙')])).toEqual([['丙', 7]]);
    expect(told(plan, [change('丙', '丁', 0.5), change('丙', '戊', 0.5)])).toEqual([
      ['丁', 3],
      ['戊', 2],
    ]);
    expect(told(plan, [change('丙', undefined)])).toEqual([]);
  });

  it('keeps a rate where a unit goes on whole and alone, and makes none up elsewhere', () => {
    const plan = planWith({ 甲: 0.5, 乙: 0.7 }, rate);
    expect(told(plan, [change('甲', '丁')])).toEqual([['丁', 0.5]]);
    expect(told(plan, [change('甲', '丁'), change('乙', '丁')])).toEqual([]);
  });

  it('adds up as before, however a unit is parted', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 99 }), (target, percent) => {
        const parts = [change('甲', '丁', percent / 100), change('甲', '戊', 1 - percent / 100)];
        const after = sharesAfter(planWith({ 甲: target }), parts, 2024);
        const sum = after.reduce((all, each) => all.plus(each.target), new Decimal(0));
        expect(sum.toNumber()).toBe(target);
      }),
    );
  });
});
