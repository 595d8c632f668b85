import { readPlan } from '../../../src/app/readPlan';
import { parseBaseline } from '../../../src/core/catalogue/parseBaseline';
import { parseTarget } from '../../../src/core/catalogue/parseTarget';
import { FACTS, TOWNSHIPS, type Rows } from '../../support/planFacts';
import { sheetOf, workbookOf, type TestCell } from '../../support/sheets';

/* Figures as published tables print them: none is read as another, and what is left out of them is told. */

const HEAD = ['指标名称', '单位', '期别', '基期', '2023年', '2024年', '牵头部门', '填报单位'];

function read(unit: string, target: TestCell, baseline: TestCell = '/') {
  const row = ['数甲', unit, '时点', baseline, target, target, '民政局', '民政局'];
  const sheets: Readonly<Record<string, Rows>> = {
    方案: FACTS,
    镇街: TOWNSHIPS,
    指标: [HEAD, row],
  };
  const { catalogue, faults } = readPlan(
    workbookOf(Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows))),
    () => [],
  )!;
  const indicator = catalogue?.indicators[0];
  return {
    value: indicator?.targets['2023']?.value?.toFixed(),
    baseline: indicator?.baseline.value?.toFixed(),
    better: indicator?.better,
    cells: faults
      .filter(({ sheet, cell }) => sheet === '指标' && /^[DE]/u.test(cell))
      .map(({ severity, cell }) => `${severity} ${cell}`),
    said: faults.map(({ message }) => message).join('\n'),
  };
}

describe('a figure in another unit than its indicator’s', () => {
  it.each([
    ['万人', '12000人', '1.2'],
    ['亿元', '2000万元', '0.2'],
    ['亿元', '2000万元以上', '0.2'],
    ['万元', '2亿元', '20000'],
    ['人', '1.2万人', '12000'],
  ])('is converted: of %s, %s is %s', (unit, text, value) => {
    expect(read(unit, text)).toMatchObject({ value, cells: [] });
  });

  it.each([
    ['户', '500人'],
    ['万元', '30个'],
  ])('is told where the two count other things: of %s, %s', (unit, text) => {
    const { cells, said } = read(unit, text);
    expect(cells).toEqual(['soft E2']);
    expect(said).toContain(`“${text}”，应为以“${unit}”为单位的数`);
  });

  it.each([
    ['个', '10所'],
    ['人次', '500人次'],
    ['人/千人', '1人左右'],
    ['个', '4个以上'],
  ])('is what it is where one word stands for the other: of %s, %s', (unit, text) => {
    expect(read(unit, text).said).not.toContain('为单位的数');
  });
});

describe('marks of footnotes behind a figure', () => {
  it.each(['12①', '12*', '12＊', '12※', '12[1]', '12〔2〕', '12（注1）', '12¹', '12²'])(
    '%s is 12, and what was left out is told',
    (text) => {
      const target = read('个', text);
      expect(target).toMatchObject({ value: '12', cells: ['soft E2'] });
      expect(target.said).toContain(`“${text}”`);
      expect(read('个', 20, text)).toMatchObject({ baseline: '12', cells: ['soft D2'] });
    },
  );

  it('are no digits of it, wherever a figure is read', () => {
    expect([parseTarget('12①'), parseBaseline('60.6²')]).toEqual([undefined, undefined]);
  });
});

describe('targets that leave nothing', () => {
  it('are limits: 0 is not met by every figure', () => {
    const { better, value, said } = read('起', 0);
    expect([better, value]).toEqual(['less', '0']);
    expect(said).toContain('已按“越小越好”判定');
  });

  it('are shares where the unit is one', () => {
    expect(read('%', '零增长')).toMatchObject({ better: 'less', value: '0' });
  });
});
