import fc from 'fast-check';
import { changeRoster } from '../../../../src/app/changeRoster';
import { closeBook } from '../../../../src/app/closeBook';
import { expectedUnits } from '../../../../src/app/expectedUnits';
import { openBook, planWorkbook } from '../../../../src/app/planWorkbook';
import { standingFindings } from '../../../../src/app/standingFindings';
import { startBook } from '../../../../src/app/startBook';
import type { Book, HistoryRow } from '../../../../src/core/entries/book';
import type { EntryKey } from '../../../../src/core/entries/entry';
import type { PlannedChange } from '../../../../src/core/entries/rosterChange';
import { previousOf } from '../../../../src/core/rollup/lastMonth';
import { snapshotOfPlan } from '../../../../src/core/workbook/snapshotOfPlan';
import { apportioned } from '../../../../src/core/rollup/roster/apportioned';
import { comparableIndicators } from '../../../../src/core/rollup/roster/comparableIndicators';
import { carryOutChanges } from '../../../../src/core/rollup/roster/carryOutChanges';
import { Decimal } from '../../../../src/core/values/decimal';
import { loadSeeds } from '../../../support/catalogue';

const catalogue = loadSeeds();
const roster = catalogue.townships.filter(({ name }) => /埠子|耿车|双庄|陈集/.test(name));
const codeOf = (name: string) => roster.find((each) => each.name === name)?.code ?? name;
const [BUZI, GENGCHE, SHUANGZHUANG, CHENJI] = ['埠子镇', '耿车镇', '双庄街道', '陈集镇'].map(
  codeOf,
);

const KEY: EntryKey = 'el:bed.total/value';

const row = (
  org: string | undefined,
  value: number,
  key: EntryKey = KEY,
  month = 4,
): HistoryRow => ({
  period: { year: 2024, month },
  org: org ?? '',
  key,
  value: { kind: 'number', value: new Decimal(value), decimals: 0, percent: false },
});

const history = [row(BUZI, 101), row(GENGCHE, 50), row(SHUANGZHUANG, 70), row(CHENJI, 9)];

const book: Book = {
  ...startBook({ catalogue, period: { year: 2024, month: 5 }, roster }),
  history,
};

const line = (
  from: string,
  to: string,
  share: string | number | null = null,
  more: Partial<PlannedChange> = {},
): PlannedChange => ({ date: '2024-05-01', from, to, share, code: null, kind: null, ...more });

const changed = (lines: readonly PlannedChange[], from: Book = book): Book => {
  const done = changeRoster(from, catalogue, lines);
  if (!done.ok) throw new Error(done.reasons.join('\n'));
  return done.book;
};

const reasons = (...lines: readonly PlannedChange[]): string => {
  const done = changeRoster(book, catalogue, lines);
  return done.ok ? '' : done.reasons.join('\n');
};

const before = (of: Book, org = '', key: EntryKey = KEY): string => {
  const value = previousOf(of, org).get(key);
  return value?.kind === 'number' ? value.value.toString() : (value?.kind ?? '');
};

describe('区划调整', () => {
  it('a town that becomes a street goes on under its new code, its history stays', () => {
    const next = changed([line('埠子镇', '埠子街道', null, { code: '321302008' })]);
    expect(next.roster.map(({ name, kind }) => `${name} ${kind}`)).toContain('埠子街道 street');
    expect(expectedUnits(next, catalogue).map(({ org }) => org)).not.toContain(BUZI);
    expect(next.history).toEqual(history);
    expect([before(next, '321302008'), before(next, BUZI)]).toEqual(['101', '']);
  });

  it('several into one that has figures of its own are its figures and theirs', () => {
    const next = changed([line('埠子镇', '双庄街道'), line('耿车镇', '双庄街道')]);
    expect(next.roster).toHaveLength(roster.length - 2);
    expect(before(next, SHUANGZHUANG)).toBe('221');
  });

  it('one into several keeps the sum to the last one', () => {
    const next = changed([
      line('埠子镇', '埠子镇', '60%'),
      line('埠子镇', '陈集镇', 33.3),
      line('埠子镇', '划出', 0.067),
    ]);
    expect([before(next, BUZI), before(next, CHENJI)]).toEqual(['60', '43']);
    expect(next.roster).toHaveLength(roster.length);
  });

  it('waits for its month, and is carried out when the month before is closed', () => {
    const waiting = changed([line('埠子镇', '陈集镇', null, { date: '2024-06-15' })]);
    expect(waiting.roster).toEqual(book.roster);
    const june = { ...waiting, period: { year: 2024, month: 6 } };
    const after = carryOutChanges(
      { ...june, history: [row(BUZI, 1, KEY, 5), row(CHENJI, 2, KEY, 5)] },
      catalogue,
    );
    expect(after.roster.map(({ code }) => code)).not.toContain(BUZI);
    expect(before(after, CHENJI)).toBe('3');
    expect(closeBook(waiting, catalogue).ok).toBe(false);
  });

  it('is read back from the book, where it was typed too, and the book is as it was written', () => {
    const written = changed([
      line('埠子镇', '埠子街道', null, { code: '321302008' }),
      line('耿车镇', '陈集镇', '100%', { date: '2024-07-01' }),
    ]);
    const snapshot = snapshotOfPlan(planWorkbook(written, catalogue));
    const opened = openBook(snapshot, catalogue);
    if (!opened) throw new Error('no book');
    expect(opened.book.roster).toEqual(written.roster);
    expect(opened.book.rosterChanges?.done).toEqual(written.rosterChanges?.done);
    expect(opened.book.rosterChanges?.planned).toMatchObject([
      { from: '耿车镇', date: '2024-07-01' },
    ]);
    expect(standingFindings(snapshot, opened)).toEqual([]);
  });

  it.each([
    ['no date', line('埠子镇', '陈集镇', null, { date: '五月' }), '不是日期'],
    ['a closed month', line('埠子镇', '陈集镇', null, { date: '2024-04-30' }), '早于本册月份'],
    ['beyond the plan', line('埠子镇', '陈集镇', null, { date: '2031-01-01' }), '不在方案的年份'],
    ['an unknown unit', line('埠子鎮', '陈集镇'), '是不是“埠子镇”'],
    ['a unit that has no code', line('埠子镇', '新设镇'), '也没有写代码'],
    ['a code of another unit', line('埠子镇', '新设镇', null, { code: CHENJI ?? '' }), '对不上'],
    ['a share that is none', line('埠子镇', '陈集镇', '一半'), '不是大于0'],
    ['shares short of the whole', line('埠子镇', '陈集镇', '90%'), '合计为90%'],
    ['itself', line('埠子镇', '埠子镇'), '等于没有调整'],
  ])('%s is said, and nothing is changed', (_, wrong, sentence) => {
    expect(reasons(wrong)).toContain(sentence);
  });

  it('shares of several lines are added up, and a line that says the same twice is told', () => {
    const [half, other] = [line('埠子镇', '陈集镇', '50%'), line('埠子镇', '双庄街道', '40%')];
    expect(reasons(half, other)).toContain('合计为90%');
    expect(reasons(half, half)).toContain('写了两行');
  });

  it('keeps what a unit has reported from being left behind', () => {
    const entries = new Map();
    const receipt = { org: BUZI, sha256: '1' } as never;
    const returns = new Map([[BUZI ?? '', { org: BUZI ?? '', entries, receipt }]]);
    const done = changeRoster({ ...book, returns }, catalogue, [line('埠子镇', '陈集镇')]);
    expect(done).toMatchObject({ ok: false, reasons: [expect.stringContaining('先撤回')] });
  });

  it('works out earlier months anew without what has left the region', () => {
    const [indicator] = catalogue.indicators.filter(({ code }) => code === '1-03');
    const archived = [
      {
        period: { year: 2024, month: 4 },
        code: indicator?.code ?? '',
        value: '40',
        status: 'met' as const,
      },
    ];
    const people = history.map(({ org }) => row(org, 1000, 'el:pop.age60/value'));
    const from = { ...book, history: [...history, ...people], indicatorHistory: archived };
    const next = changed([line('埠子镇', '划出')], from);
    const [restated] = comparableIndicators(next, catalogue);
    expect(restated?.value).toBe(new Decimal(50 + 70 + 9).times(1000).div(3000).toString());
    expect(next.indicatorHistory).toEqual(archived);
    expect(comparableIndicators(changed([line('埠子镇', '陈集镇')], from), catalogue)).toEqual(
      archived,
    );
  });
});

describe('apportioned', () => {
  it('parts of whole numbers are whole, and add up to the figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }),
        (figure, weights) => {
          const sum = weights.reduce((a, b) => a + b, 0);
          const shares = weights.map((weight) => new Decimal(weight).div(sum));
          const last = shares
            .slice(0, -1)
            .reduce((rest, share) => rest.minus(share), new Decimal(1));
          const parts = apportioned(new Decimal(figure), [...shares.slice(0, -1), last]);
          expect(parts.every((part) => part.eq(part.round(0)))).toBe(true);
          expect(parts.reduce((a, b) => a.plus(b)).toNumber()).toBe(figure);
        },
      ),
    );
  });
});
