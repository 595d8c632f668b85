import { readPlan } from '../../../src/app/readPlan';
import { startBook } from '../../../src/app/startBook';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue';
import { unitsWord } from '../../../src/core/catalogue/planWords';
import { districtSheets } from '../../../src/core/plan/districtSheets';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { sheetOf, workbookOf, type TestCell } from '../../support/sheets';

type Rows = readonly (readonly TestCell[])[];

const SHEETS: Readonly<Record<string, Rows>> = {
  方案: [
    ['项目', '内容'],
    ['方案名称', '青川县乡村道路建设实施方案'],
    ['简称', '乡村道路'],
    ['地区', '青川县'],
    ['地区代码', '510822'],
    ['基期年', 2023],
    ['目标年份', '2024'],
  ],
  镇街: [['名称'], ['白水镇'], ['红石乡']],
  指标: [
    ['附件', '指标名称', '单位', '期别', '基期', '2024年', '牵头部门'],
    ['附表三 主要指标', '新修农村公路', '公里', '累计', '/', 30, '交通局'],
  ],
  任务: [
    ['附件', '任务', '责任单位', '时限'],
    ['附表一 前期任务', '编制路网规划', '交通局', '3月底前'],
    ['附表二 年度任务', '改造危桥', '各乡、镇', '年内'],
  ],
  存量改造: [
    ['附件', '部分', '内容'],
    ['附表四', '前言', '旧桥能用尽用。'],
  ],
};

function planOf(sheets: Readonly<Record<string, Rows>> = {}): Catalogue {
  const all = Object.entries({ ...SHEETS, ...sheets });
  const workbook = workbookOf(all.map(([name, rows]) => sheetOf(name, rows)));
  const read = readPlan(workbook, () => [])!;
  if (!read.catalogue) throw new Error(read.faults.map(({ message }) => message).join('\n'));
  return read.catalogue;
}

describe('annexes', () => {
  it('come in the order of the numbers that begin their names, as the plan writes them', () => {
    expect(planOf().plan.annexes.map(({ name, kind }) => [name, kind])).toEqual([
      ['附表一 前期任务', 'tasks'],
      ['附表二 年度任务', 'tasks'],
      ['附表三 主要指标', 'indicators'],
      ['附表四', 'guide'],
    ]);
  });

  it('tell their tasks apart where there are several lists', () => {
    const [first, second] = planOf().tasks;
    expect([first?.called, second?.called]).toEqual([
      '附表一 前期任务第1项',
      '附表二 年度任务第1项',
    ]);
    const [head = [], ...rows] = SHEETS['任务'] ?? [];
    const one = planOf({ 任务: [head, ...rows.map((row) => ['附表一', ...row.slice(1)])] });
    expect(one.tasks.map(({ called }) => called)).toEqual(['第1项', '第2项']);
  });

  it('lead to no ledger where their guide has no workflow', () => {
    const plan = planOf();
    const book = startBook({ catalogue: plan, period: { year: 2024, month: 6 } });
    const sheets = new Set(planWorkbook(book, plan).sheets.map(({ sheet }) => sheet));
    const listed = districtSheets(plan.plan).map(({ sheet }) => sheet);
    expect(listed.filter((sheet) => !sheets.has(sheet))).toEqual([]);
    expect(listed).not.toContain('存量台账');
  });
});

it('data items that no sheet lists stand under the name of their annex', () => {
  const [head = [], [, ...row] = []] = SHEETS['指标'] ?? [];
  const numbered = planOf({ 指标: [head, [3, ...row]] });
  expect(numbered.elements.map(({ group }) => group)).toEqual(['附件3']);
  const plain = planOf({ 指标: [head, [null, ...row]] });
  expect(plain.elements.map(({ group }) => group)).toEqual(['基础数据']);
});

it('a guide of tables alone says no more than they', () => {
  const 存量改造: Rows = [
    ['附件', '部分', '单位或步骤', '内容'],
    ['附表四', '办理流程', '权利人', '提出申请'],
    ['附表四', '前期材料', '', '产权证明'],
  ];
  const plan = planOf({ 存量改造 });
  const annex = plan.plan.annexes.find(({ kind }) => kind === 'guide');
  expect(annex).toMatchObject({ guide: { sections: [], workflow: [{ text: '提出申请' }] } });
  const book = startBook({ catalogue: plan, period: { year: 2024, month: 6 } });
  const { sheets } = snapshotOfPlan(planWorkbook(book, plan));
  const texts = sheets.find(({ name }) => name === '附表四')!.values.flat();
  expect(texts).toContain('办理流程');
  expect(texts).not.toContain('征求意见');
});

describe('units', () => {
  it('are called as the tasks call all of them', () => {
    const plan = planOf();
    expect(plan.tasks[1]?.units).toEqual([plan.plan.allTownships]);
    expect(unitsWord(plan.plan)).toBe('乡镇');
    expect(plan.departments).toEqual(['交通局']);
  });

  it('are 镇街 where that word leaves some out', () => {
    const plan = planOf({ 镇街: [['名称'], ['白水镇'], ['河东街道']] });
    expect(unitsWord(plan.plan)).toBe('镇街');
  });
});

it('the form of a reused building is called as the guide calls it, else after the plan', () => {
  const titleOf = (step: string): unknown => {
    const 存量改造: Rows = [
      ['附件', '部分', '单位或步骤', '内容'],
      ['附表四', '办理流程', '属地政府', step],
      ['附表四', '征求意见', '住建局', '结构安全'],
      ['附表四', '前期材料', '', '申请书'],
    ];
    const plan = planOf({ 存量改造 });
    const book = startBook({ catalogue: plan, period: { year: 2024, month: 6 } });
    const { sheets } = snapshotOfPlan(planWorkbook(book, plan));
    const texts = sheets.find(({ name }) => name === '项目确认表')!.values.flat();
    return texts.find(
      (text) => typeof text === 'string' && text.endsWith('项目确认表') && text.length > 5,
    );
  };
  expect(titleOf('现场查看')).toBe('乡村道路存量改造项目确认表');
  expect(titleOf('出具《旧桥利用项目确认表》。')).toBe('旧桥利用项目确认表');
});
