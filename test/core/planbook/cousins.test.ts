import { readPlan } from '../../../src/app/readPlan';
import type { SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { FACTS, TOWNSHIPS, type Rows } from '../../support/planFacts';
import { sheetOf, workbookOf, type TestCell } from '../../support/sheets';

/* What stands in real plan workbooks besides plain cells: each is understood, or told by sheet and cell. */

const HEAD = ['序号', '指标名称', '单位', '期别', '基期', '2023年', '2024年', '牵头部门'];
const CANTEENS = [1, '老年食堂数', '个', '时点', 2, 6, 9, '民政局'];
const HOMES = [2, '养老床位数', '张', '时点', 20, 60, 90, '民政局'];
const TASK_HEAD = ['任务', '责任单位', '时限'];

function read(sheets: Readonly<Record<string, Rows>>, of: Partial<SheetSnapshot> = {}) {
  const all = { 方案: FACTS, 镇街: TOWNSHIPS, 指标: [HEAD, CANTEENS, HOMES], ...sheets };
  const workbook = workbookOf(
    Object.entries(all).map(([name, rows]) => {
      const sheet = sheetOf(name, rows);
      return name === '指标' ? { ...sheet, ...of } : sheet;
    }),
  );
  const { catalogue, faults } = readPlan(workbook, () => [])!;
  return {
    names: catalogue?.indicators.map(({ name }) => name),
    townships: catalogue?.townships.map(({ name }) => name),
    catalogue,
    faults: faults.map(({ severity, sheet, cell }) => `${severity} ${sheet}!${cell}`),
    said: faults.map(({ message }) => message).join('\n'),
  };
}

describe('cells of a plan workbook that show something else than they hold', () => {
  it('are read where their rows or columns are hidden, once told for each sheet', () => {
    const hidden = read({}, { hiddenRows: new Set([1, 2]) });
    expect(hidden.names).toEqual(['老年食堂数', '养老床位数']);
    expect(hidden.faults).toEqual(['soft 指标!A2']);
    expect(hidden.said).toContain('第2、3行');
    const column = read({}, { hiddenColumns: new Set([6]) });
    expect(column.faults).toEqual(['soft 指标!G2']);
    expect(column.said).toContain('列G');
  });

  it('are left out where they are struck out, a row told once', () => {
    const looks = new Map([
      ['A3', { struck: '2' }],
      ['B3', { struck: '养老床位数' }],
    ]);
    const struck = read({ 指标: [HEAD, CANTEENS, []] }, { looks });
    expect(struck.names).toEqual(['老年食堂数']);
    expect(struck.faults).toEqual(['soft 指标!A3']);
    expect(struck.said).toContain('本行这样的共2格');
  });

  it('are no content where a formula has no result, or a wrong one', () => {
    const rows: Rows = [HEAD, [...CANTEENS.slice(0, 4), { f: 'F2/3', v: null }, 6, 9, '民政局']];
    expect(read({ 指标: rows }).faults).toEqual(['hard 指标!E2']);
    const wrong: Rows = [HEAD, [1, '甲', { error: '#N/A' }, '时点', 2, 6, 9, '民政局']];
    expect(read({ 指标: wrong }).faults).toContain('hard 指标!C2');
    const right: Rows = [HEAD, [...CANTEENS.slice(0, 5), { f: 'E2*3', v: 6 }, 9, '民政局']];
    expect(read({ 指标: right }).faults).toEqual([]);
  });

  it('are read as they are held where a format shows another figure, which is told', () => {
    const rows: Rows = [HEAD, [1, '普惠占比', '%', '时点', '/', 0.605, 0.7, '民政局']];
    const formats = new Map([
      ['F2', '0%'],
      ['G2', '0%'],
    ]);
    const shown = read({ 指标: rows }, { formats });
    expect(shown.catalogue?.indicators[0]?.targets['2023']?.text).toBe('60.5%');
    expect(shown.faults).toContain('soft 指标!F2');
    expect(shown.said).toContain('显示为61%');
    expect(shown.said).not.toContain('G2');
  });

  it('are asked about where a merged cell covers another text', () => {
    const looks = new Map([['H3', { hiddenBy: 'merge' as const }]]);
    const merges = [{ row: 1, column: 7, rows: 2, columns: 1 }];
    const covered = (by: string): readonly string[] =>
      read({ 指标: [HEAD, CANTEENS, [...HOMES.slice(0, 7), by]] }, { looks, merges }).faults;
    expect(covered('民政局')).toEqual([]);
    expect(covered('卫健局')).toEqual(['hard 指标!H3']);
  });
});

describe('rows that are none of a plan’s', () => {
  it.each(['合计', '合 计', '汇总', '小计'])('%s below a table is passed by and told', (total) => {
    const { names, faults } = read({
      指标: [HEAD, CANTEENS, HOMES, [total, null, null, null, 22, 66, 99]],
    });
    expect([names, faults]).toEqual([['老年食堂数', '养老床位数'], ['soft 指标!A4']]);
  });

  it('are no figures that have to be calculated', () => {
    const sum = { f: 'SUBTOTAL(109,F2:F3)', v: null };
    const total = ['汇总', null, null, null, null, sum, sum];
    expect(read({ 指标: [HEAD, CANTEENS, HOMES, total] }).faults).toEqual(['soft 指标!A4']);
  });

  it('are no townships', () => {
    const { townships, faults } = read({
      镇街: [...TOWNSHIPS, ['合计'], ['注：名单截至2023年4月。']],
    });
    expect(townships).toEqual(['葛仙庄镇', '连庄镇']);
    expect(faults).toEqual(['soft 镇街!A4', 'soft 镇街!A5']);
  });

  it('are remarks in whatever column', () => {
    const { names, faults } = read({
      指标: [HEAD, CANTEENS, HOMES, ['注：数据以民政局为准。'], [null, '备注：含在建。']],
    });
    expect(names).toHaveLength(2);
    expect(faults).toEqual(['soft 指标!A4', 'soft 指标!B5']);
  });
});

describe('dates in a plan workbook', () => {
  const task = (due: TestCell): Rows => [TASK_HEAD, ['建成一处服务中心。', '民政局', due]];
  const due = (cell: TestCell) => {
    const { catalogue, faults } = read({ 任务: task(cell) });
    return [catalogue?.tasks[0]?.due, faults.filter((each) => each.includes('任务!C'))];
  };

  it.each<[TestCell, string, readonly string[]]>([
    [{ date: 45107 }, '2023年6月底前', []],
    [{ date: 45092 }, '2023年6月底前', ['soft 任务!C2']],
    ['6月30日前', '6月底前', []],
    ['2023.6.30', '2023年6月底前', []],
    ['2023-06', '2023年6月底前', []],
    ['6月15日前', '6月底前', ['soft 任务!C2']],
  ])('are limits of their months: %j', (cell, read1, faults) => {
    expect(due(cell)).toEqual([read1, faults]);
  });

  it('are no targets', () => {
    const rows: Rows = [
      HEAD,
      [1, '老年食堂数', '个', '时点', { date: 45000 }, { date: 45053 }, 9, '民政局'],
    ];
    const { faults, said } = read({ 指标: rows });
    expect(faults).toEqual(expect.arrayContaining(['hard 指标!E2', 'hard 指标!F2']));
    expect(said).toContain('2023-05-07');
  });
});

describe('numbers of rows', () => {
  it.each(['１', '1.', '（1）', '①', 1])('%s is the first', (no) => {
    expect(read({ 指标: [HEAD, [no, ...CANTEENS.slice(1)], HOMES] }).faults).toEqual([]);
  });

  it('go by the order of rows; another is told where the first of an annex stands', () => {
    const gap = read({
      指标: [HEAD, CANTEENS, [5, ...HOMES.slice(1)], [6, '丙', ...HOMES.slice(2)]],
    });
    expect(gap.faults).toEqual(['soft 指标!A3']);
    expect(gap.said).toContain('这一行是2');
  });
});

describe('sheets of nearly the right name', () => {
  const all: Readonly<Record<string, Rows>> = { 方案: FACTS, 镇街: TOWNSHIPS };
  const named = (...names: readonly string[]) => {
    const sheets = Object.entries(all).map(([name, rows]) => sheetOf(name, rows));
    const own = names.map((name) => sheetOf(name, [HEAD, CANTEENS]));
    return readPlan(workbookOf([...sheets, ...own]), () => [])!;
  };

  it.each(['指标 ', ' 指标', '指标\u3000'])('“%s” is 指标', (name) => {
    expect(named(name).faults).toEqual([]);
  });

  it('copies stand aside, and are named where the sheet itself is missing', () => {
    expect(named('指标', '指标 (2)').faults).toMatchObject([
      { severity: 'soft', sheet: '指标 (2)' },
    ]);
    const [first, second] = named('指标 (2)').faults;
    expect([first?.message, second?.message].join('\n')).toContain('是不是“指标 (2)”');
  });
});

describe('what a plan leaves out', () => {
  it('is told where annexes and groups are given names', () => {
    const tasks: Rows = [
      ['任务', '责任单位'],
      ['建成一处服务中心。', '民政局'],
    ];
    const { faults, said, catalogue } = read({ 任务: tasks });
    expect(catalogue?.plan.annexes.map(({ name }) => name)).toEqual(['附件1', '附件2']);
    expect(faults).toEqual(['soft 指标!', 'soft 任务!']);
    expect(said).toContain('已取名“附件2”');
    const elements: Rows = [
      ['数据项', '单位', '期别', '分组'],
      ['老年食堂数', '个', '时点', '助餐'],
      ['养老床位数', '张', '时点', null],
    ];
    const grouped = read({ 数据项: elements });
    expect(grouped.faults).toEqual(['soft 数据项!D3']);
    expect(grouped.said).toContain('已归入“基础数据”');
  });

  it('is no fall where every year counts from nothing', () => {
    const head = [...HEAD, '进度起点'];
    const row = (start: string | null): Rows => [
      head,
      [1, '新增就业人数', '人', '累计', '/', 500, 400, '人社局', start],
    ];
    expect(read({ 指标: row('从零起') }).faults).toEqual([]);
    expect(read({ 指标: row(null) }).faults).toEqual([]);
    const going = read({ 指标: row('从基期起') });
    expect(going.faults).toEqual(['soft 指标!G2']);
    expect(going.said).toContain('从零起');
  });
});
