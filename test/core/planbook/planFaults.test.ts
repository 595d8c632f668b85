import { exportPlan, readPlan } from '../../../src/app/readPlan';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { loadSeeds } from '../../support/catalogue';
import { snapshotOfPlan } from '../../../src/core/plan/snapshotOfPlan';
import { sheetOf, workbookOf, type TestCell } from '../../support/sheets';

type Rows = readonly (readonly TestCell[])[];

const FACTS: Rows = [
  ['项目', '内容'],
  ['方案名称', '清河县养老服务实施方案'],
  ['地区', '清河县'],
  ['地区代码', '130534'],
  ['汇总单位', '清河县发改局'],
  ['基期年', 2022],
  ['目标年份', '2023、2024'],
];
const TOWNSHIPS: Rows = [['名称'], ['葛仙庄镇'], ['连庄镇']];
const HEAD = ['指标名称', '单位', '计算公式', '期别', '基期', '2023年', '2024年', '牵头部门'];
const INDICATORS: Rows = [HEAD, ['老年食堂数', '个', null, '时点', 2, 6, 9, '民政局']];

function plan(sheets: Readonly<Record<string, Rows>> = {}): WorkbookSnapshot {
  const all = { 方案: FACTS, 镇街: TOWNSHIPS, 指标: INDICATORS, ...sheets };
  return workbookOf(Object.entries(all).map(([name, rows]) => sheetOf(name, rows)));
}

const read = (workbook: WorkbookSnapshot) => readPlan(workbook, () => undefined)!;

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
      [1, '老年食堂数', '个', '6个', '≥9个', '/', '民政局', '时点'],
    ];
    const { catalogue, faults } = read(plan({ 指标: rows }));
    expect(faults).toEqual([]);
    const { targets, baseline } = catalogue!.indicators[0]!;
    expect([targets['2023']!.value?.toFixed(), targets['2024']!.text]).toEqual(['6', '≥9个']);
    expect(baseline.text).toBe('/');
  });

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
      '% without a ratio',
      { 指标: indicator('甲', '%', null, '时点', '/', '5%', '6%', '民政局') },
      'hard 指标!C2',
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
      { 指标: indicator('甲', '个', null, '时点', 1, '不超过3个', 3, '民政局') },
      'hard 指标!F2',
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
        ['普惠占比', '%', '“普惠托位数” ÷ 托位数', null, '/', '40%', '50%', '卫健局'],
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
        ['普惠占比', null, '普惠托位数 ÷ 托位数', null, '/', '40%', '50%', '卫健局'],
        ['生师比', null, '在校生数 ÷ 专任教师数', null, 15, 16, 17, '教育局'],
      ],
    });
    const { catalogue, faults } = read(workbook);
    expect(faults).toEqual([]);
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
    expect(readPlan(workbookOf([sheetOf('Sheet1', [['x']])]), () => undefined)).toBeUndefined();
  });

  it('has none in the built-in plan but what its own text says', () => {
    const { faults } = read(snapshotOfPlan(exportPlan(loadSeeds())));
    expect(faults.every(({ severity, sheet }) => severity === 'soft' && sheet === '原文核对')).toBe(
      true,
    );
  });
});
