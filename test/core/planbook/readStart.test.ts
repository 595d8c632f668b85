import { exportPlan, readPlan } from '../../../src/app/readPlan';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { startOf } from '../../../src/core/planbook/readStart';
import { sheetOf, workbookOf, type TestCell } from '../../support/sheets';

const HEAD = ['指标名称', '单位', '计算公式', '期别', '基期', '2023年', '牵头部门', '进度起点'];

function read(...rows: readonly (readonly TestCell[])[]) {
  const workbook = workbookOf([
    sheetOf('方案', [
      ['项目', '内容'],
      ['方案名称', '清河县高质量发展考核方案'],
      ['地区', '清河县'],
      ['地区代码', '130534'],
      ['汇总单位', '清河县发改局'],
      ['基期年', 2022],
      ['目标年份', '2023'],
    ]),
    sheetOf('镇街', [['名称'], ['葛仙庄镇'], ['连庄镇']]),
    sheetOf('指标', [HEAD, ...rows]),
  ]);
  const { catalogue, faults } = readPlan(workbook, () => [])!;
  const asked = faults.filter(({ message }) => /按水平|从零起/u.test(message));
  return {
    catalogue,
    starts: catalogue?.indicators.map(startOf),
    asked: asked.map(({ cell }) => cell),
    said: asked.map(({ message }) => message).join('\n'),
  };
}

const row = (
  name: string,
  unit: string,
  period: string,
  baseline: TestCell,
  target: TestCell,
  more: { readonly formula?: string; readonly start?: string } = {},
) => [name, unit, more.formula ?? null, period, baseline, target, '统计局', more.start ?? null];

describe('from where progress is counted', () => {
  it.each([
    ['a rate of growth by its name', row('规上工业增加值增速', '%', '时点', '6%', '≥7.5%')],
    ['a fall by its target', row('单位能耗', '%', '时点', '/', '下降3.2%')],
    ['a share of people', row('群众满意率', '%', '时点', '/', '95%')],
    ['what has no sum', row('空气优良天数比例', '%', '时点', '/', '≥82%')],
    ['a stock', row('常住人口', '万人', '时点', '/', 60)],
    [
      'a share of what grows beside it',
      row('访视率', '%', '累计', '/', '95%', { formula: '访视人数 ÷ 活产数' }),
    ],
  ])('is as for others for %s, but whether its level is meant is asked', (_, indicator) => {
    const { starts, asked, said } = read(indicator);
    expect(starts).toEqual(['baseline']);
    expect(asked).toEqual(['H2']);
    expect(said).toContain('按水平');
  });

  it('is nothing in January for what is counted since, and for shares of the work of a year', () => {
    const { starts, asked } = read(
      row('新增就业人数', '人', '累计', '/', 500),
      row('年度投资完成率', '%', '时点', '/', '100%'),
      row('健康管理率', '%', '', '/', '65%', { formula: '培训人次 ÷ 老年人口' }),
    );
    expect(starts).toEqual(['anew', 'anew', 'anew']);
    expect(asked).toEqual([]);
  });

  it('is the figure of the year before, and nothing for a count without one', () => {
    const { starts, asked } = read(
      row('绿化覆盖率', '%', '时点', '40%', '42%'),
      row('老年食堂', '个', '时点', '/', 6),
      row('登记失业率', '%', '时点', '/', '≤4%'),
    );
    expect(starts).toEqual(['baseline', 'baseline', 'baseline']);
    expect(asked).toEqual([]);
  });

  it('is what its column says, and written back so', () => {
    const { starts, asked, catalogue } = read(
      row('老年食堂', '个', '时点', '/', 6, { start: '按水平' }),
      row('群众满意率', '%', '时点', '/', '95%', { start: '从基期起' }),
      row('新增就业人数', '人', '累计', 300, 500, { start: '从零起' }),
    );
    expect([starts, asked]).toEqual([['level', 'baseline', 'anew'], []]);
    const again = readPlan(snapshotOfPlan(exportPlan(catalogue!)), () => [])!;
    expect(again.catalogue?.indicators.map(startOf)).toEqual(starts);
  });

  it('cannot be nothing every January where figures are those at the end of a month', () => {
    const { starts, asked, said } = read(row('老年食堂', '个', '时点', 2, 6, { start: '从零起' }));
    expect([starts, asked]).toEqual([['anew'], ['H2']]);
    expect(said).toContain('“老年食堂”按时点报月末数');
  });
});
