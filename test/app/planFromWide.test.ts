import { planFromTable, sheetOfText } from '../../src/app/planFromTable';
import type { SheetSnapshot } from '../../src/core/entries/SheetSnapshot';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';
import { sheetOf } from '../support/sheets';

function planOf(sheet: SheetSnapshot) {
  const plan = planFromTable([sheet], loadSeeds(), () => []);
  if (!plan) throw new Error('no table was found');
  const rowsOf = (wanted: string) => {
    const [head = [], ...rows] = snapshotOfPlan(plan.plan).sheets.find(
      ({ name }) => name === wanted,
    )!.values;
    return (...columns: readonly string[]) =>
      rows.map((row) => columns.map((column) => row[head.indexOf(column)] ?? ''));
  };
  return {
    ...plan,
    indicators: rowsOf('指标'),
    shares: rowsOf('目标分解'),
    townships: rowsOf('镇街')('名称').flat(),
    said: plan.unread.map(({ message }) => message).join('\n'),
    hard: plan.open.filter(({ severity }) => severity === 'hard'),
  };
}

const pasted = (...lines: readonly string[]) =>
  planOf(sheetOfText('附件.txt', Buffer.from(lines.join('\n'))));

describe('a table of townships against tasks', () => {
  it('hands the tasks down, townships in rows and what they come to at the bottom', () => {
    const plan = pasted(
      '寿县2025年民生实事任务分解表',
      '序号\t乡镇\t老年食堂（个）\t新增牙椅（台）\t健康管理率',
      '1\t寿春镇\t3\t5\t65%',
      '2\t双桥镇\t2\t4\t60%',
      '3\t丰庄镇\t1\t/\t60%',
      '\t合计\t6\t10\t62%',
    );
    expect(plan.years).toEqual([2025]);
    expect(plan.townships).toEqual(['寿春镇', '双桥镇', '丰庄镇']);
    expect(plan.indicators('指标名称', '单位', '2025年')).toEqual([
      ['老年食堂', '个', '6'],
      ['新增牙椅', '台', '10'],
      ['健康管理率', '%', '62%'],
    ]);
    expect(plan.shares('指标', '镇街', '2025年').slice(0, 4)).toEqual([
      ['老年食堂', '寿春镇', '3'],
      ['老年食堂', '双桥镇', '2'],
      ['老年食堂', '丰庄镇', '1'],
      ['新增牙椅', '寿春镇', '5'],
    ]);
    expect(plan.counts).toEqual({ indicators: 3, shares: 9, townships: 3 });
    expect(plan.said).toContain('“新增牙椅”各镇街之和 9');
  });

  it('has headings over two rows: tasks above their units, the total first', () => {
    const plan = pasted(
      '寿县2025年民生实事任务分解表',
      '乡镇\t老年食堂\t新增牙椅',
      '\t个\t台',
      '全县\t5\t9',
      '寿春镇\t3\t5',
      '双桥镇\t2\t4',
    );
    expect(plan.indicators('指标名称', '单位', '2025年')).toEqual([
      ['老年食堂', '个', '5'],
      ['新增牙椅', '台', '9'],
    ]);
    expect(plan.said).toBe('');
  });

  it('takes targets and leaves what was done, and adds up where nothing does', () => {
    const merged = sheetOf('Sheet1', [
      ['寿县暖民心行动任务分解及完成情况（2025年）'],
      ['乡镇', '老年助餐', null, '健康口腔', null],
      [null, '目标（个）', '完成', '目标（台）', '完成'],
      ['寿春镇', 3, 1, 5, 2],
      ['双桥镇', 2, 0, 4, 0],
    ]);
    const merges = [
      { row: 0, column: 0, rows: 1, columns: 5 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 1, rows: 1, columns: 2 },
      { row: 1, column: 3, rows: 1, columns: 2 },
    ];
    const plan = planOf({ ...merged, merges });
    expect(plan.indicators('指标名称', '单位', '2025年')).toEqual([
      ['老年助餐', '个', '5'],
      ['健康口腔', '台', '9'],
    ]);
    expect(plan.shares('镇街', '2025年')).toEqual([
      ['寿春镇', '3'],
      ['双桥镇', '2'],
      ['寿春镇', '5'],
      ['双桥镇', '4'],
    ]);
    expect(plan.said).toContain('没有取用');
    expect(plan.said).toContain('已按各镇街之和 5 作总目标');
  });

  it('has years under its tasks', () => {
    const plan = pasted(
      '老年助餐任务分解表',
      '乡镇\t老年食堂\t\t新增牙椅\t',
      '\t2025年\t2026年\t2025年\t2026年',
      '寿春镇\t3\t4\t5\t6',
      '双桥镇\t2\t3\t4\t5',
      '合计\t5\t7\t9\t11',
    );
    expect(plan.years).toEqual([2025, 2026]);
    expect(plan.indicators('指标名称', '2025年', '2026年')).toEqual([
      ['老年食堂', '5', '7'],
      ['新增牙椅', '9', '11'],
    ]);
  });

  it('is read the other way round: tasks in rows, townships in columns, who leads behind them', () => {
    const plan = pasted(
      '寿县2025年民生实事任务分解表',
      '序号\t任务名称\t单位\t合计\t寿春镇\t双桥镇\t牵头单位',
      '1\t老年食堂\t个\t6\t3\t2\t民政局',
      '2\t新增牙椅\t台\t9\t5\t4\t卫健委',
    );
    expect(plan.indicators('指标名称', '单位', '2025年', '牵头部门')).toEqual([
      ['老年食堂', '个', '6', '民政局'],
      ['新增牙椅', '台', '9', '卫健委'],
    ]);
    expect(plan.shares('指标', '镇街', '2025年')).toEqual([
      ['老年食堂', '寿春镇', '3'],
      ['老年食堂', '双桥镇', '2'],
      ['新增牙椅', '寿春镇', '5'],
      ['新增牙椅', '双桥镇', '4'],
    ]);
    expect(plan.said).toContain('“老年食堂”各镇街之和 5');
  });

  it('has the target and what was done under each township', () => {
    const plan = pasted(
      '寿县2025年民生实事任务分解表',
      '任务名称\t单位\t年度目标\t寿春镇\t\t双桥镇\t',
      '\t\t\t目标\t完成\t目标\t完成',
      '老年食堂\t个\t5\t3\t1\t2\t0',
    );
    expect(plan.indicators('指标名称', '2025年')).toEqual([['老年食堂', '5']]);
    expect(plan.shares('镇街', '2025年')).toEqual([
      ['寿春镇', '3'],
      ['双桥镇', '2'],
    ]);
    expect(plan.said).toContain('寿春镇完成、双桥镇完成');
  });

  it('asks for the year where nothing says it', () => {
    const plan = pasted('乡镇\t老年食堂', '寿春镇\t3', '双桥镇\t2', '合计\t5');
    expect(plan.years).toEqual([]);
    expect(plan.said).toContain('年份');
  });

  it('is no list of projects, of which several are in one township', () => {
    const plan = pasted(
      '序号\t项目名称\t建设地点\t总投资\t责任单位',
      '1\t食堂\t寿春镇\t20\t民政局',
      '2\t公园\t双桥镇\t30\t住建局',
      '3\t学校\t寿春镇\t40\t教育局',
    );
    expect(plan.counts).toEqual({ projects: 3 });
    const apart = pasted(
      '序号\t项目名称\t建设地点\t总投资\t责任单位',
      '1\t食堂\t寿春镇\t20\t民政局',
      '2\t公园\t双桥镇\t30\t住建局',
    );
    expect(apart.counts).toEqual({ projects: 2 });
  });
});
