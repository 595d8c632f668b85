import { exportPlan, readPlan } from '../../../src/app/readPlan';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { baselineOf } from '../../../src/core/assess/baseline';
import { unitsWord } from '../../../src/core/catalogue/planWords';
import { loadSeeds } from '../../support/catalogue';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { FACTS, TOWNSHIPS, type Rows } from '../../support/planFacts';
import { sheetOf, workbookOf, type TestCell } from '../../support/sheets';

const HEAD = ['指标名称', '单位', '计算公式', '期别', '基期', '2023年', '2024年', '牵头部门'];
const INDICATORS: Rows = [HEAD, ['老年食堂数', '个', null, '时点', 2, 6, 9, '民政局']];

function plan(sheets: Readonly<Record<string, Rows>> = {}): WorkbookSnapshot {
  const all = { 方案: FACTS, 镇街: TOWNSHIPS, 指标: INDICATORS, ...sheets };
  return workbookOf(Object.entries(all).map(([name, rows]) => sheetOf(name, rows)));
}

const read = (workbook: WorkbookSnapshot) => readPlan(workbook, () => [])!;

/** `severity sheet!cell` of every fault. */
function places(workbook: WorkbookSnapshot): readonly string[] {
  return read(workbook).faults.map(({ severity, sheet, cell }) => `${severity} ${sheet}!${cell}`);
}

describe('a plan of three sheets', () => {
  it('is enough', () => {
    const { catalogue, faults } = read(plan());
    expect(faults).toEqual([]);
    expect(catalogue?.indicators).toMatchObject([
      { code: '1-01', name: '老年食堂数', form: 'count', lead: '民政局', sentence: '老年食堂数' },
    ]);
    expect(catalogue?.elements).toMatchObject([
      { name: '老年食堂数', periodKind: 'instant', scope: 'township' },
    ]);
    expect(catalogue?.departments).toEqual(['民政局']);
    expect(catalogue?.plan).toMatchObject({ topic: '养老服务', annexes: [{ kind: 'indicators' }] });
  });

  it('gives an element the same code whatever stands around it', () => {
    const codeOf = (rows: Rows) => read(plan({ 指标: rows })).catalogue!.elements.at(-1)!.code;
    const more = [HEAD, ['助餐点数', '个', null, '时点', 1, 2, 3, '民政局'], INDICATORS[1]!];
    expect(codeOf(more)).toBe(codeOf(INDICATORS));
  });

  it('has headings over two rows, below a title, with units in them, in any order', () => {
    const rows: Rows = [
      ['清河县养老服务主要指标'],
      ['序号', '指标名称', '计量单位', '目标任务', null, '2022年完成情况', '牵头单位', '统计口径'],
      [null, null, null, '2023年', '2024年', null, null, null],
      [1, '老年食堂数', '个', '6个', '≥9个', '2个', '民政局', '时点'],
    ];
    const { catalogue, faults } = read(plan({ 指标: rows }));
    expect(faults).toEqual([]);
    const { targets, baseline } = catalogue!.indicators[0]!;
    expect([targets['2023']!.value?.toFixed(), targets['2024']!.text]).toEqual(['6', '≥9个']);
    expect(baseline.text).toBe('2');
  });

  it.each([
    ['位', '前3名', '≤3', '第5名', '5'],
    ['位', '力争全省前三', '≤3', '第5', '5'],
    ['起', '动态清零', '≤0', 2, '2'],
    ['人', '稳定在600左右', '600左右', 600, '600'],
    ['%', '保持95%以上', '95%', '95%', '95%'],
    ['%', '增长5%以上', '增长5%', '4%', '4%'],
    ['%', '年均增长7.5%以上', '增长7.5%', '/', '/'],
    ['%', '＞90', '≥90%', '93.1%', '93.1%'],
    ['个', '大于6', '≥6', 2, '2'],
    ['户', '130户（含农村90户）', '130', '100（2022年）', '100'],
    ['万元', '12（万元）', '12', 8, '8'],
    ['%', '较上年下降3.2%', '下降3.2%', '2.1%', '2.1%'],
  ])('in %s reads %s as %s', (unit, written, target, before, baseline) => {
    const rows: Rows = [HEAD, ['考核', unit, null, '时点', before, written, written, '民政局']];
    const [read1] = read(plan({ 指标: rows })).catalogue?.indicators ?? [];
    expect([read1?.targets['2023']?.text, read1?.baseline.text]).toEqual([target, baseline]);
  });

  it.each([
    ['件', '较上年下降10%', 12, '≤10', '≤9'],
    ['元', '增长8%以上', 20000, '≥21600'],
    ['件', '持续下降', 3, '≤3'],
    ['人', '稳步提高', 40, '≥40'],
    ['%', '较上年下降0.5个百分点', '41.2%', '≤40.7%', '≤40.2%'],
    ['%', '较2022年提高2个百分点以上', '60%', '≥62%', '≥62%'],
    ['件', '每年下降10%', 100, '≤90', '≤81'],
    ['件', '较基期下降10%', 100, '≤90', '≤90'],
  ])(
    'says what a change is by the year before, or the baseline: %s %s',
    (unit, written, before, becomes, then = becomes) => {
      const rows: Rows = [HEAD, ['案件', unit, null, '时点', before, written, written, '民政局']];
      const { faults } = read(plan({ 指标: rows }));
      const hard = faults.filter(({ severity }) => severity === 'hard');
      expect(hard.map(({ cell }) => cell)).toEqual(['F2', 'G2']);
      expect(hard.map(({ message }) => /“[≤≥][^”]*”/u.exec(message)?.[0])).toEqual([
        `“${becomes}”`,
        `“${then}”`,
      ]);
    },
  );

  it.each([
    ['人次', '[700]', '几年累计'],
    ['人次', '【700】', '几年累计'],
    ['所', '/', '当年没有目标'],
  ])('says what to do with a target of %s written %s', (unit, written, remedy) => {
    const rows: Rows = [HEAD, ['培训', unit, null, '时点', 5, written, 9, '民政局']];
    const { faults } = read(plan({ 指标: rows }));
    const hard = faults.filter(({ severity }) => severity === 'hard');
    expect(hard.map(({ cell }) => cell)).toEqual(['F2']);
    expect(hard[0]?.message).toContain(remedy);
  });

  it('does not go by words in brackets, and says so', () => {
    const rows: Rows = [HEAD, ['改造', '户', null, '时点', 5, '9户（含农村6户）', 9, '残联']];
    const { faults } = read(plan({ 指标: rows }));
    expect(faults.map(({ severity, cell }) => [severity, cell])).toEqual([['soft', 'F2']]);
    expect(faults[0]?.message).toContain('括号里的“含农村6户”');
  });

  it('takes a name that begins as a known one for a new one, and a bare number for none', () => {
    const row = (name: string, formula: string | null, unit = '%') => [
      ...[name, unit, formula, '时点', ...(unit === '%' ? ['40%', '50%', '60%'] : [4, 5, 6])],
      '民政局',
    ];
    const rows: Rows = [
      HEAD,
      row('养老床位', null, '张'),
      row('床位使用率', '养老床位使用数 ÷ 养老床位'),
      row('床位使用率达标镇占比', '床位使用率达标村数 ÷ 行政村总数'),
    ];
    const { catalogue, faults } = read(plan({ 指标: rows }));
    expect(faults).toEqual([]);
    expect(catalogue?.indicators.map(({ sentence }) => sentence)).toEqual([
      '养老床位',
      '养老床位使用数 ÷ 养老床位',
      '床位使用率达标村数 ÷ 行政村总数',
    ]);
    expect(places(plan({ 指标: [HEAD, row('床位使用率', '养老床位 ÷ 0')] }))).toEqual([
      'hard 指标!C2',
    ]);
  });

  it('counts what begins anew in January from nothing where its column says so, and asks', () => {
    const head = [...HEAD, '进度起点'];
    const row = (name: string, period: string, start: string | null, baseline: unknown) => [
      ...[name, '人', null, period, baseline, 350, 400, '民政局', start],
    ];
    const rows = [
      head,
      row('新增就业人数', '累计', '从零起', 300),
      row('在岗人数', '时点', null, 300),
      row('历年培训人数', '累计', '从基期起', 300),
      row('培训人次', '累计', null, '/'),
    ] as Rows;
    const { catalogue } = read(plan({ 指标: rows }));
    const anew = [true, false, false, true];
    expect(catalogue?.indicators.map(({ startsAnew }) => startsAnew)).toEqual(anew);
    // With no figure before it, also in the second year, and after a plan before this one.
    expect(baselineOf(catalogue!.indicators[3]!, 2024, 2022, [])?.toNumber()).toBe(0);
    expect(baselineOf(catalogue!.indicators[0]!, 2023, 2022, [])?.toNumber()).toBe(0);
    expect(places(plan({ 指标: rows }))).toEqual([]);
    const again = read(snapshotOfPlan(exportPlan(catalogue!)));
    expect(again.catalogue?.indicators.map(({ startsAnew }) => startsAnew)).toEqual(anew);

    const unsaid = plan({ 指标: [head, row('新增就业人数', '累计', null, 300)] as Rows });
    expect(places(unsaid)).toEqual(['soft 指标!I2']);
    expect(baselineOf(read(unsaid).catalogue!.indicators[0]!, 2023, 2022, [])?.toNumber()).toBe(
      300,
    );
    expect(places(plan({ 指标: [head, row('在岗人数', '时点', '从头', 300)] as Rows }))).toEqual([
      'hard 指标!I2',
    ]);
  });

  it('lets departments report what cannot be added up, and says so', () => {
    const rows: Rows = [
      HEAD,
      ['居民人均可支配收入', '元', null, null, 20000, 21000, 22000, '统计局'],
      ['考核位次', '位', null, '时点', 5, 3, 3, '民政局'],
      ['低于平均水平的村数', '个', null, '时点', 5, '≤3', '≤3', '民政局'],
    ];
    const { catalogue, faults } = read(plan({ 指标: rows }));
    expect(catalogue?.elements.map(({ scope, periodKind }) => [scope, periodKind])).toEqual([
      ['district', 'instant'],
      ['district', 'instant'],
      ['township', 'instant'],
    ]);
    expect(faults.filter(({ message }) => message.includes('不能由下级相加'))).toHaveLength(2);
  });

  it.each([
    ['每千人口拥有3岁以下婴幼儿托位数', '个', 'district'],
    ['千人口医师数', '人', 'district'],
    ['每万名就业人员中研发人员数', '人', 'district'],
    ['每百户拥有养老床位', '张', 'district'],
    ['孕产妇死亡率', '/10万', 'district'],
    ['传染病发病率', '十万分之一', 'district'],
    ['群众安全感', '十分制', 'township'],
    ['每村养老员数', '人', 'township'],
    ['万人助企联系户数', '户', 'township'],
  ])(
    'asks %s (%s) of a %s, since what is told of each thousand has no sum',
    (name, unit, scope) => {
      const rows: Rows = [HEAD, [name, unit, null, '时点', 4, 5, 6, '民政局']];
      const { catalogue, faults } = read(plan({ 指标: rows }));
      expect(catalogue?.elements.map((element) => element.scope)).toEqual([scope]);
      const decimals = scope === 'district' ? 2 : 0;
      expect(catalogue?.indicators.map((each) => each.decimals)).toEqual([decimals]);
      expect(catalogue?.elements.map(({ type }) => type)).toMatchObject([
        decimals === 0 ? { kind: 'count' } : { kind: 'decimal', decimals },
      ]);
      expect(faults.some(({ message }) => message.includes('不能由下级相加'))).toBe(
        scope === 'district',
      );
    },
  );

  it.each<[string, string]>([
    ['≥60%', '≥60%'],
    ['不低于60%', '≥60%'],
    ['60%以上', '60%以上'],
    ['约60%', '60%左右'],
    ['60%左右', '60%左右'],
  ])('reads the target %s of a rate as %s', (written, text) => {
    const rows: Rows = [
      HEAD,
      ['覆盖率', '%', '建成社区数 ÷ 社区总数', '时点', '/', written, written, '民政局'],
    ];
    expect(read(plan({ 指标: rows })).catalogue?.indicators[0]?.targets['2023']?.text).toBe(text);
  });

  it.each<[string, TestCell, TestCell, string]>([
    ['失业', '≤4%', '≤4%', 'less ≤4% atMost'],
    ['失业', '不超过4%', '4%', 'less ≤4% atMost'],
    ['失业', '控制在4%以内', '4%以内', 'less ≤4% atMost'],
    ['失业', '控制在3.5%-4%以内', '≤4%', 'less ≤4% atMost'],
    ['失业', '降至4%', '3.8%', 'less ≤4% atMost'],
    ['失业', '控制在4%左右', '≤4%', 'less 4%左右 about'],
    ['登记失业率（城镇）', '4%', '4%', 'less ≤4% atMost'],
    ['能耗', '下降3%', '下降3.5%', 'more 下降3% atLeast'],
    ['能耗下降率', '3%', '3.5%', 'more 3% atLeast'],
    ['能耗', '较上年降低3%以上', '3%', 'more 降低3% atLeast'],
    ['能耗', '6%', '5%', 'less ≤6% atMost'],
  ])('goes by the direction of %s: %s, %s', (name, first, second, meaning) => {
    const rows: Rows = [HEAD, [name, '%', null, '时点', '/', first, second, '民政局']];
    const [indicator] = read(plan({ 指标: rows })).catalogue!.indicators;
    const { text, kind } = indicator!.targets['2023']!;
    expect(`${indicator!.better} ${text} ${kind}`).toBe(meaning);
  });

  it.each(['乡镇', '区县', '镇街名单 '])('may have its units on a sheet called %s', (name) => {
    const sheets = { 方案: FACTS, [name]: [...TOWNSHIPS, ['连庄镇']], 指标: INDICATORS };
    const workbook = workbookOf(Object.entries(sheets).map(([each, rows]) => sheetOf(each, rows)));
    const { faults } = read(workbook);
    expect(faults.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([`${name}!A4`]);
  });

  it('has words like 达标 answered by one department, and never added up', () => {
    const row = ['机井台账', null, null, '时点', '/', '达标', '达标', '水利局'];
    const one = read(plan({ 指标: [HEAD, row] }));
    expect(one.catalogue?.elements).toMatchObject([{ scope: 'district', lead: '水利局' }]);
    expect(one.faults).toMatchObject([{ severity: 'soft', sheet: '指标' }]);
    expect(one.faults[0]?.message).toContain('已由“水利局”直接填报');
    const all = read(
      plan({
        指标: [
          [...HEAD, '填报单位'],
          [...row, '各镇街'],
        ],
      }),
    );
    expect(all.catalogue).toBeUndefined();
    expect(all.faults.map(({ severity, cell }) => [severity, cell])).toEqual([['hard', 'I2']]);
    const shares = plan({
      指标: [
        HEAD,
        [
          '有台账的镇街占比',
          '%',
          '机井台账为“达标”的镇街数 ÷ 镇街数',
          null,
          '/',
          '80%',
          '90%',
          '水利局',
        ],
      ],
      数据项: [
        ['数据项', '单位', '选项'],
        ['机井台账', '', '达标、未达标'],
      ],
    });
    expect(places(shares).filter((each) => each.startsWith('hard'))).toEqual([]);
  });

  it('calls its units as the sheet that lists them, unless it says what', () => {
    const called = (name: string, facts: Rows = FACTS) => {
      const sheets = { 方案: facts, [name]: TOWNSHIPS, 指标: INDICATORS };
      const workbook = workbookOf(
        Object.entries(sheets).map(([sheet, rows]) => sheetOf(sheet, rows)),
      );
      return unitsWord(read(workbook).catalogue!.plan);
    };
    expect(called('镇街')).toBe('镇街');
    expect(called('乡镇')).toBe('乡镇');
    expect(called('乡镇（街道）名单')).toBe('乡镇街道');
    expect(called('乡镇', [...FACTS, ['全体镇街', '各镇']])).toBe('镇');
  });

  it('says whose name it signs with where none is given', () => {
    const { faults, catalogue } = read(
      plan({ 方案: FACTS.filter(([item]) => item !== '汇总单位') }),
    );
    expect(catalogue?.plan.bureau).toBe('发改局');
    expect(faults.map(({ severity, sheet }) => [severity, sheet])).toEqual([['soft', '方案']]);
    expect(faults[0]?.message).toContain('已按“发改局”处理');
  });

  it('needs no year in the heading where there is but one', () => {
    const facts = [...FACTS.slice(0, -1), ['目标年份', 2023]];
    const rows: Rows = [
      ['指标名称', '单位', '期别', '基期', '年度目标任务', '牵头部门'],
      ['老年食堂数', '个', '时点', 2, 6, '民政局'],
    ];
    const { catalogue, faults } = read(plan({ 方案: facts, 指标: rows }));
    expect(faults).toEqual([]);
    expect(catalogue?.indicators[0]?.targets['2023']?.text).toBe('6');
    expect(places(plan({ 指标: rows }))).toContain('soft 指标!E1');
  });

  it('takes the column 方向 for more than what targets say', () => {
    const rows: Rows = [
      [...HEAD, '方向'],
      ['培训', '人', null, '时点', 9, 5, 3, '民政局', '越大越好'],
      ['事故', '起', null, '累计', 9, 5, 3, '民政局', '逆向'],
    ];
    const { catalogue, faults } = read(plan({ 指标: rows }));
    expect(catalogue!.indicators.map(({ better }) => better)).toEqual(['more', 'less']);
    expect(faults.filter(({ cell }) => cell.endsWith('3'))).toEqual([]);
  });
});

describe('what is wrong in a plan workbook', () => {
  const indicator = (...cells: readonly TestCell[]): Rows => [HEAD, cells];
  const elements = (...rows: Rows): Rows => [
    ['数据项', '单位', '期别', '不大于', '选项', '编码'],
    ...rows,
  ];

  it.each<[string, Readonly<Record<string, Rows>>, string]>([
    ['a heading twice', { 指标: [[...HEAD, '单位'], INDICATORS[1]!] }, 'hard 指标!I1'],
    ['a heading missing', { 指标: [['名字', ...HEAD.slice(1)], INDICATORS[1]!] }, 'hard 指标!A1'],
    ['an unknown column', { 指标: [[...HEAD, '进度'], INDICATORS[1]!] }, 'soft 指标!I1'],
    ['text under no heading', { 指标: [HEAD, [...INDICATORS[1]!, '补充']] }, 'hard 指标!I2'],
    ['no rows', { 指标: [HEAD] }, 'hard 指标!'],
    ['a year that is none', { 方案: [...FACTS.slice(0, 6), ['目标年份', 20233]] }, 'hard 方案!B7'],
    [
      'a target in words',
      { 指标: indicator('甲', '个', null, '时点', 1, '约六成', 3, '民政局') },
      'hard 指标!F2',
    ],
    [
      'a year without a target',
      { 指标: indicator('甲', '个', null, '时点', 1, 2, null, '民政局') },
      'hard 指标!G2',
    ],
    [
      'a falling target',
      { 指标: indicator('甲', '个', null, '时点', 1, 5, 3, '民政局') },
      'soft 指标!G2',
    ],
    [
      '% without a ratio, which its department reports',
      { 指标: indicator('甲', '%', null, '时点', '/', '5%', '6%', '民政局') },
      'soft 指标!C2',
    ],
    [
      '% without a ratio that townships report',
      {
        指标: [
          [...HEAD, '填报单位'],
          ['甲', '%', null, '时点', '/', '5%', '6%', '民政局', '各镇街'],
        ],
      },
      'hard 指标!C2',
    ],
    [
      'targets that fall every year',
      { 指标: indicator('甲', '个', null, '时点', 9, 5, 3, '民政局') },
      'soft 指标!F2',
    ],
    [
      'a falling target of what is better the more there is',
      {
        指标: [
          [...HEAD, '方向'],
          ['甲', '个', null, '时点', 9, 5, 3, '民政局', '越大越好'],
        ],
      },
      'soft 指标!G2',
    ],
    [
      'a target that rises where less is better',
      {
        指标: [
          [...HEAD, '方向'],
          ['甲', '个', null, '时点', 3, 3, 5, '民政局', '越小越好'],
        ],
      },
      'soft 指标!G2',
    ],
    [
      'at least, where less is better',
      {
        指标: [
          [...HEAD, '方向'],
          ['甲', '个', null, '时点', 9, '≥5', 3, '民政局', '越小越好'],
        ],
      },
      'hard 指标!F2',
    ],
    [
      'at most, where more is better',
      {
        指标: [
          [...HEAD, '方向'],
          ['甲', '个', null, '时点', 9, '不超过5', 3, '民政局', '越大越好'],
        ],
      },
      'hard 指标!F2',
    ],
    [
      'a direction that is none',
      {
        指标: [
          [...HEAD, '方向'],
          ['甲', '个', null, '时点', 9, 5, 3, '民政局', '向前'],
        ],
      },
      'hard 指标!I2',
    ],
    ['two of one name', { 指标: [...INDICATORS, INDICATORS[1]!] }, 'hard 指标!A3'],
    [
      'a formula naming itself',
      { 指标: indicator('甲', '个', '甲 + 乙', '时点', 1, 2, 3, '民政局') },
      'hard 指标!C2',
    ],
    [
      'a cycle',
      {
        指标: [
          HEAD,
          ['甲', '个', '乙', '时点', 1, 2, 3, '民政局'],
          ['乙', '个', '甲', '时点', 1, 2, 3, '民政局'],
        ],
      },
      'hard 指标!C2',
    ],
    [
      'an unknown name',
      {
        指标: indicator('甲', '%', '托位数量 ÷ 总数', '时点', '/', '5%', '6%', '民政局'),
        数据项: elements(['托位数', '个', '时点'], ['总数', '个', '时点']),
      },
      'hard 指标!C2',
    ],
    ['a township twice', { 镇街: [...TOWNSHIPS, ['葛仙庄镇']] }, 'hard 镇街!A4'],
    [
      'an unknown unit',
      {
        部门: [['名称'], ['民政局']],
        任务: [
          ['任务', '责任单位'],
          ['建成一处。', '民证局'],
        ],
      },
      'hard 任务!B2',
    ],
    [
      'a count in the text that is not listed',
      {
        部门: [['名称'], ['民政局']],
        任务: [
          ['任务', '责任单位', '数量', '单位'],
          ['建成8个睦邻点，培训20场次。', '民政局', '8', '个'],
        ],
      },
      'soft 任务!A2',
    ],
    [
      'a part larger than its whole',
      {
        指标: [
          HEAD,
          ['总数', '个', null, '时点', 1, 5, 6, '民政局'],
          ['其中：甲', '个', null, '时点', 1, 7, 7, '民政局'],
        ],
      },
      'hard 指标!F3',
    ],
    [
      'a share that does not add up',
      {
        目标分解: [
          ['指标', '镇街', '2023年'],
          ['老年食堂数', '葛仙庄镇', 4],
          ['老年食堂数', '连庄镇', 1],
        ],
      },
      'soft 目标分解!C2',
    ],
    [
      'a share of no township',
      {
        目标分解: [
          ['指标', '镇街', '2023年'],
          ['老年食堂数', '葛仙镇', 6],
        ],
      },
      'hard 目标分解!B2',
    ],
    ['no headings at all', { 指标: [INDICATORS[1]!] }, 'hard 指标!A1'],
    [
      'a year heading that is none',
      { 指标: [[...HEAD, '20233年'], INDICATORS[1]!] },
      'hard 指标!I1',
    ],
    [
      'one name in two annexes',
      {
        指标: [
          ['附件', ...HEAD],
          ['一', ...INDICATORS[1]!],
          ['二', ...INDICATORS[1]!],
        ],
      },
      'soft 指标!B3',
    ],
    ['two columns that are one', { 指标: [[...HEAD, '责任单位'], INDICATORS[1]!] }, 'soft 指标!I1'],
    [
      '300 townships',
      { 镇街: [['名称'], ...Array.from({ length: 300 }, (_, index) => [`第${index}镇`])] },
      'hard 镇街!A202',
    ],
    [
      'a target that is to be undercut',
      { 指标: indicator('甲', '个', null, '时点', 5, '不超过3个', 3, '民政局') },
      'soft 指标!F2',
    ],
    [
      'a range as a target',
      { 指标: indicator('甲', '个', null, '时点', 1, '3-5个', 5, '民政局') },
      'soft 指标!F2',
    ],
  ])('%s', (_, sheets, place) => {
    const workbook = plan(sheets);
    expect(places(workbook)).toContain(place);
    if (place.startsWith('hard')) expect(read(workbook).catalogue).toBeUndefined();
  });

  it('names the nearest known name', () => {
    const workbook = plan({
      指标: indicator('甲', '%', '托位数量 ÷ 总数', '时点', '/', '5%', '6%', '民政局'),
      数据项: elements(['托位数', '个', '时点'], ['总数', '个', '时点']),
    });
    const [fault] = read(workbook).faults;
    expect(fault?.message).toContain('指标 · C2');
    expect(fault?.message).toContain('最接近的是“托位数”');
  });

  it('takes a blank in a name and quotes round one for what is meant, and says so', () => {
    const workbook = plan({
      指标: [
        HEAD,
        ['老年 食堂数', '个', null, '时点', 2, 6, 9, '民政局'],
        ['普惠占比', '%', '“普惠托位数” ÷ 托位数', null, '30%', '40%', '50%', '卫健局'],
      ],
    });
    expect(read(workbook).catalogue).toBeDefined();
    expect(places(workbook)).toEqual(['soft 指标!A2', 'soft 指标!C3']);
  });

  it('has a unit where none is given: what the figures say, and ：1 of other quotients', () => {
    const workbook = plan({
      指标: [
        HEAD,
        ['老年食堂数', null, null, '时点', 2, 6, 9, '民政局'],
        ['普惠占比', null, '普惠托位数 ÷ 托位数', null, '30%', '40%', '50%', '卫健局'],
        ['生师比', null, '在校生数 ÷ 专任教师数', null, 15, 16, 17, '教育局'],
      ],
    });
    const { catalogue, faults } = read(workbook);
    expect(faults).toMatchObject([{ severity: 'soft', sheet: '指标', cell: 'B2' }]);
    expect(faults[0]?.message).toContain('没有写单位，已按“个”处理');
    expect(catalogue?.indicators.map(({ unit, form }) => [unit, form])).toEqual([
      ['个', 'count'],
      ['%', 'rate'],
      ['：1', 'perThousand'],
    ]);
  });

  it('passes by rows of one space and sheets that are empty', () => {
    const workbook = plan({
      指标: [...INDICATORS, [' ', null, '\u3000']],
      部门: [],
      任务: [[null]],
    });
    expect(read(workbook).faults).toEqual([]);
  });

  it('reads what is merged over rows for each of them', () => {
    const rows: Rows = [
      ['附件', ...HEAD],
      ['助餐', ...INDICATORS[1]!],
      [null, '助餐点数', '个', null, '时点', 1, 2, 3, null],
    ];
    const merges = [
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 8, rows: 2, columns: 1 },
    ];
    const { sheets } = plan({ 指标: rows });
    const merged = sheets.map((sheet) => (sheet.name === '指标' ? { ...sheet, merges } : sheet));
    const { catalogue } = read(workbookOf(merged));
    expect(catalogue?.indicators).toMatchObject([{ lead: '民政局' }, { annex: 1, lead: '民政局' }]);
  });

  it('says that macros are not run', () => {
    const workbook = { ...plan(), foreign: ['macros' as const] };
    expect(read(workbook).faults).toMatchObject([{ severity: 'soft', sheet: '方案', found: '宏' }]);
  });

  it('is no plan where its sheets are missing', () => {
    expect(readPlan(workbookOf([sheetOf('Sheet1', [['x']])]), () => [])).toBeUndefined();
  });

  it('has none in the built-in plan but what its own text says', () => {
    const { faults } = read(snapshotOfPlan(exportPlan(loadSeeds())));
    expect(faults.every(({ severity, sheet }) => severity === 'soft' && sheet === '原文核对')).toBe(
      true,
    );
  });
});
