import {
  boundsText,
  gapText,
  openText,
  spreadText,
  valueText,
} from '../../../src/core/messages/assess';
import type { GapFacts } from '../../../src/core/messages/assess';
import type { Status } from '../../../src/core/assess/Assessment';
import { tellsReported } from '../../../src/core/assess/tellsReported';
import { gapFacts } from '../../../src/core/rollup/gapFacts';
import { Decimal } from '../../../src/core/values/decimal';
import { catalogueOf, elementOf, indicatorOf, YES_NO } from '../../support/fixtures/catalogue';

const threshold = new Decimal('0.2');
const share: GapFacts = {
  threshold,
  better: 'more',
  form: 'rate',
  unit: '%',
  decimals: 2,
  counted: { unit: '人' },
};
const perThousand: GapFacts = {
  threshold,
  better: 'more',
  form: 'perThousand',
  unit: '张/千人',
  decimals: 2,
  counted: { unit: '张' },
};
const count: GapFacts = {
  threshold,
  better: 'more',
  form: 'count',
  unit: '个',
  decimals: 0,
  counted: { unit: '个' },
};
const years: GapFacts = {
  threshold,
  better: 'more',
  form: 'count',
  unit: '岁',
  decimals: 2,
  counted: { unit: '岁' },
};
const yes: GapFacts = {
  threshold,
  better: 'more',
  form: 'rate',
  unit: '%',
  decimals: 2,
  counted: 'townships',
};

function gap(value: string, missing?: string) {
  return {
    gap: new Decimal(value),
    ...(missing === undefined ? {} : { missingCount: new Decimal(missing) }),
  };
}

describe('the gap in plain words', () => {
  it.each([
    [gap('0.0123', '1532'), share, '还差 1,532 人（1.23 个百分点）'],
    [gap('0.3', '37'), perThousand, '还差 37 张（0.3 张/千人）'],
    [gap('81', '81'), count, '还差 81 个'],
    [gap('0.3'), years, '还差 0.3 岁'],
    [gap('0.0625', '1'), yes, '还差 1 个镇街（6.25 个百分点）'],
    [gap('0.00001', '2'), share, '还差 2 人（不到 0.01 个百分点）'],
    [gap('0.025'), share, '还差 2.5 个百分点'],
    [gap('0', '0'), share, '达到目标'],
    [gap('0.000000000001', '0'), share, '达到目标'],
    [gap('-0.01', '0'), share, '超出目标 1 个百分点'],
    [{}, share, ''],
  ])('%#', (assessment, facts, text) => {
    expect(gapText(assessment, facts)).toBe(text);
  });

  it('leaves out a lack that missing units make up or decide, and room that they use up', () => {
    const told = (value: string, status: Status, inferred = true) =>
      tellsReported({ ...gap(value), status, inferred });
    expect([told('81', 'met'), told('-4', 'notMet')]).toEqual([false, false]);
    expect([told('81', 'insufficient', false), told('81', 'missing', false)]).toEqual([
      false,
      false,
    ]);
    expect([told('81', 'behind'), told('81', 'behind', false)]).toEqual([true, true]);
  });

  it('names the townships that have to act', () => {
    const shares = [
      { name: '龙河镇', count: new Decimal(12) },
      { name: '屠园镇', count: new Decimal(9) },
    ];
    expect(spreadText(shares, perThousand)).toBe('其中：龙河镇 12 张、屠园镇 9 张');
    expect(spreadText(shares, yes)).toBe('其中：龙河镇、屠园镇');
    expect(spreadText([], share)).toBe('');
  });
});

describe('what is not certain', () => {
  it('says where the value can still lie', () => {
    const bounds = { lower: new Decimal('0.615'), upper: new Decimal('0.7') };
    expect(boundsText({ missingUnits: ['A', 'B'], bounds }, share)).toBe(
      '缺 2 个镇街，可能在 61.5%—70% 之间（缺报单位按上期数±20%推算）',
    );
    expect(boundsText({ missingUnits: ['A'], bounds: { lower: new Decimal(3) } }, count)).toBe(
      '缺 1 个镇街，不低于 3 个，无上限（缺报单位按上期数±20%推算）',
    );
    expect(boundsText({ missingUnits: ['A'] }, count)).toBe('缺 1 个镇街');
    expect(boundsText({ missingUnits: [] }, count)).toBe('');
  });

  it('tells apart who reported nothing and whose own book lacks units', () => {
    const partly = (name: string, ...lacks: string[]) => ({ org: name, name, lacks });
    const inCity = { ...count, units: '区县' };
    const both = { missingUnits: ['甲县', '乙区'], partly: [partly('乙区', '五街道', '六镇')] };
    expect(boundsText(both, inCity)).toBe('缺 1 个区县；乙区缺五街道、六镇');
    const many = {
      missingUnits: ['乙区'],
      partly: [partly('乙区', '一镇', '二镇', '三镇', '四镇')],
    };
    expect(boundsText(many, inCity)).toBe('乙区缺一镇等4个单位');
  });

  it('says why there is no judgement', () => {
    const base = {
      code: '1-01',
      noBaseline: false,
      elapsed: new Decimal(0),
      spread: [],
      inferred: false,
    };
    const text = (status: 'missing' | 'pending' | 'met') =>
      openText({ ...base, status, missingUnits: ['A', 'B'] }, share);
    expect(text('missing')).toContain('2');
    expect(text('pending')).toContain('市分解任务数');
    expect(text('met')).toBe('');
  });

  it('shows values with their unit', () => {
    expect(valueText(new Decimal('0.98765'), share)).toBe('98.77%');
    expect(valueText(new Decimal('1920'), count)).toBe('1,920 个');
  });
});

describe('what a gap counts', () => {
  it('is the unit of the numerator, or townships where they say yes', () => {
    const shareOf = indicatorOf('1-01', '(b.one + b.two) / b.all');
    const college = indicatorOf('1-02', 'yes(e.college) / n(e.college)');
    const catalogue = catalogueOf(
      [shareOf, college],
      [elementOf('b.one', { unit: '张' }), elementOf('e.college', { type: YES_NO })],
    );
    const parameters = { changeThreshold: 0.2 };
    expect(gapFacts(catalogue, shareOf, parameters).counted).toEqual({ unit: '张' });
    expect(gapFacts(catalogue, college, parameters).counted).toBe('townships');
  });
});
