import { planFromTable } from '../../src/app/planFromTable';
import type { SheetSnapshot } from '../../src/core/entries/SheetSnapshot';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';
import type { Rows } from '../support/planFacts';
import { sheetOf } from '../support/sheets';

/* Tables as counties publish them, of other shapes than the annexes of the built-in plan. */

function planOf(rows: Rows, merges: SheetSnapshot['merges'] = []) {
  const plan = planFromTable([{ ...sheetOf('附件', rows), merges }], loadSeeds(), () => []);
  if (!plan) throw new Error('no table was found');
  const rowsIn = (wanted: string) => {
    const [head = [], ...lines] = snapshotOfPlan(plan.plan).sheets.find(
      ({ name }) => name === wanted,
    )!.values;
    return (...columns: readonly string[]) =>
      lines.map((line) => columns.map((column) => line[head.indexOf(column)] ?? ''));
  };
  const facts = Object.fromEntries(rowsIn('方案')('项目', '内容')) as Record<string, string>;
  return {
    ...plan,
    indicators: rowsIn('指标'),
    projects: rowsIn('项目'),
    facts,
    said: plan.unread.map(({ message }) => message).join('\n'),
    asked: plan.open.map(({ message }) => message).join('\n'),
  };
}

const down = (column: number, row: number, rows: number) => ({ row, column, rows, columns: 1 });

describe('main indicators of five years', () => {
  const rows: Rows = [
    ['清河县“十四五”时期经济社会发展主要指标'],
    ['类别', '指标', '2020年', '2025年', '年均增速', '属性'],
    ['民生', '1.城镇登记失业率（%）', '3.8', '<4.5', '—', '预期性'],
    ['民生', '2.人均预期寿命（岁）', '77.3*', '78', '—', '预期性'],
    ['安全', '3.能源综合生产能力（亿吨标准煤）', '0.12', '0.15', '—', '约束性'],
  ];

  it('start from the year before them, which is told', () => {
    const { years, facts, said } = planOf(rows);
    expect([years, facts['基期年']]).toEqual([[2025], '2020']);
    expect(said).toContain('“2020年”已作基期，不作目标');
  });

  it('have no numbers in their names, and units of several words', () => {
    expect(planOf(rows).indicators('指标名称', '单位', '基期', '2025年')).toEqual([
      ['城镇登记失业率', '%', '3.8', '<4.5'],
      ['人均预期寿命', '岁', '77.3*', '78'],
      ['能源综合生产能力', '亿吨标准煤', '0.12', '0.15'],
    ]);
  });

  it('are targets of both years where the heading says so, or the title', () => {
    const [, head = [], ...body] = rows;
    const said = head.map((text) => (text === '2020年' ? '2020年目标' : text));
    expect(planOf([rows[0]!, said, ...body]).years).toEqual([2020, 2025]);
    const years = planOf([
      ['清河县托育服务发展规划（2023—2025年）'],
      ['指标', '2023年', '2025年'],
      ['托位数（个）', 300, 500],
    ]).years;
    expect(years).toEqual([2023, 2025]);
  });

  it.each(['“十四五”目标', '2025年（规划）', '到2025年', '25年', '规划目标值', '2025年预期目标'])(
    'have their targets under %s',
    (heading) => {
      const [title = [], head = [], ...body] = rows;
      const named = head.map((text) => (text === '2025年' ? heading : text));
      expect(planOf([title, named, ...body]).years).toEqual([2025]);
    },
  );
});

describe('what a report shows beside its targets', () => {
  const rows: Rows = [
    ['2023年1-7月屯溪区10项暖民心行动实施进展情况公示'],
    ['序号', '行动', '实事项目名称', '进展情况', '目标任务', '完成情况', '完成率'],
    [1, '就业促进行动', '见习岗位', '开发岗位152个', '145个', 152, '104.83%'],
    [null, null, '新增技能人才', '新增1660人', '1600人', 1660, '103.75%'],
    [2, '健康口腔行动', '新增牙椅', '新增1张', '新增1张牙椅', 1, '100%'],
  ];
  const plan = planOf(rows, [down(0, 2, 2), down(1, 2, 2)]);

  it('is left out and told: it is neither a target nor a figure to start from', () => {
    expect(plan.said).toContain('“进展情况、完成情况、完成率”');
    expect(plan.indicators('说明', '基期')).toEqual([
      ['', '/'],
      ['', '/'],
      ['', '/'],
    ]);
  });

  it('has groups in cells that span their rows, of which the numbers are theirs', () => {
    expect(plan.facts['地区']).toBe('屯溪区');
    expect(plan.indicators('附件', '序号', '指标名称', '单位', '2023年')).toEqual([
      ['就业促进行动', '', '见习岗位', '个', '145个'],
      ['就业促进行动', '', '新增技能人才', '人', '1600人'],
      ['健康口腔行动', '', '新增牙椅', '张', '新增1张牙椅'],
    ]);
    expect(plan.asked).toContain('“新增1张牙椅”，应为一个数；已读作“1张”');
  });

  it('has units that nothing says left open, to be asked about', () => {
    const { indicators, asked } = planOf([
      ['岳阳楼区2017年重点民生实事'],
      ['序号', '项目', '责任单位', '目标任务'],
      [1, '新增城镇就业', '人社局', '8950'],
    ]);
    expect(indicators('单位')).toEqual([['']]);
    expect(asked).toContain('“新增城镇就业”的单位；没有写单位，已按“个”处理');
  });
});

describe('targets in sentences under the name of their group', () => {
  const plan = planOf(
    [
      ['寿县2023年暖民心行动'],
      ['项目名称', '年度目标任务', '完成进度'],
      ['一、就业促进行动', '*1.力争9个城市社区达到充分就业标准', '完成9个'],
      [null, '2.新增技能人才4000人', '完成736人'],
      [null, '3.开展培训不少于240人次', '完成141人次'],
      [null, '4.每个乡镇建成1个服务站、2个分站', '已完成'],
    ],
    [down(0, 2, 4)],
  );

  it('are indicators of what the sentence counts', () => {
    expect(plan.indicators('附件', '指标名称', '单位', '2023年').slice(0, 3)).toEqual([
      ['就业促进行动', '城市社区达到充分就业标准', '个', '9个'],
      ['就业促进行动', '新增技能人才', '人', '4000人'],
      ['就业促进行动', '开展培训', '人次', '≥240人次'],
    ]);
  });

  it('are asked about where there are several, or one of each', () => {
    expect(plan.asked).toContain('一行只写一个目标：有几个数的，请拆成几行');
    expect(plan.asked.match(/拆成几行/gu)).toHaveLength(1);
  });
});

describe('units that stand above figures', () => {
  it('are those of targets under a heading with one, and are converted where the row has another', () => {
    const { indicators } = planOf([
      ['宿松县2024年就业目标'],
      ['指标名称', '单位', '2023年完成数（万人）', '2024年目标（万人）'],
      ['城镇新增就业', '', 1.2, '1.35左右'],
      ['技能培训', '人', 0.5, 0.6],
    ]);
    expect(indicators('指标名称', '单位', '基期', '2024年')).toEqual([
      ['城镇新增就业', '万人', '1.2万人', '1.35万人左右'],
      ['技能培训', '人', '0.5万人', '0.6万人'],
    ]);
  });

  it('are those of a whole table, but for what says another', () => {
    const { indicators } = planOf([
      ['宿松县2024年资金安排表'],
      ['单位：万元'],
      ['项目名称', '2024年目标'],
      ['特困供养补助', 1350],
      ['健康管理服务率', '65%'],
    ]);
    expect(indicators('单位')).toEqual([['万元'], ['%']]);
  });

  it.each<[string, string | null]>([
    ['总投资（亿元）', null],
    ['总投资', '单位：亿元'],
  ])('are those of what projects cost: %s, %s', (heading, line) => {
    const { projects, asked } = planOf([
      ['砀山县2024年重点项目清单'],
      [line],
      ['序号', '项目名称', '建设内容', '建设起止年限', heading, '责任单位'],
      ['一', '养老项目（1个）', null, null, 1.2, null],
      [1, '福利院改扩建', '床位300张', '2023.3—2024.6', 1.2, '民政局'],
    ]);
    expect(projects('项目名称', '项目类别', '总投资')).toEqual([
      ['福利院改扩建', '养老项目（1个）', '1.2亿元'],
    ]);
    expect(asked).not.toContain('万元数');
  });
});

describe('quarters under a heading of their own', () => {
  it('are told to be left out, and kept in 说明', () => {
    const { said, indicators } = planOf([
      ['萧县2025年民生实事目标任务及序时进度表'],
      ['序号', '实事名称', '年度目标', '序时进度', null, null, null, '牵头单位'],
      [null, null, null, '一季度', '二季度', '三季度', '四季度', null],
      [1, '送戏进万村', '263场', '60场', '130场', '200场', '263场', '县文旅局'],
    ]);
    expect(said).toContain('“一季度”“二季度”“三季度”“四季度”没有取用');
    expect(indicators('指标名称', '2025年', '牵头部门')).toEqual([
      ['送戏进万村', '263场', '县文旅局'],
    ]);
  });
});
