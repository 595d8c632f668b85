import { CliSandbox } from '../support/cli';
import { planWorkbook, type PlanSheets } from '../support/planWorkbook';

const TOWNSHIPS: PlanSheets['镇街'] = [
  ['代码', '名称', '类别'],
  ['341101001', '一镇', '镇'],
  ['341101002', '二镇', '镇'],
];

function sheetsOf(
  title: string,
  [baseline, ...years]: readonly number[],
  indicators: PlanSheets['指标'],
): PlanSheets {
  return {
    方案: [
      ['项目', '内容'],
      ['方案名称', title],
      ['地区', '甲县'],
      ['地区代码', '341101'],
      ['汇总单位', '发改委'],
      ['基期年', baseline!],
      ['目标年份', years.join('、')],
    ],
    镇街: TOWNSHIPS,
    指标: [
      [
        '指标名称',
        '单位',
        '计算公式',
        '期别',
        '基期',
        ...years.map((year) => `${year}年`),
        '牵头部门',
      ],
      ...indicators,
    ],
  };
}

const OLD = sheetsOf(
  '甲县暖民心行动方案（2025年）',
  [2024, 2025],
  [
    ['城市老年食堂', '个', null, '时点', '/', 6, '民政局'],
    ['普惠性托位占比', '%', '普惠性托位数 ÷ 托位数', null, '40%', '50%', '卫健委'],
    ['徽菜师傅培训', '人次', null, '累计', '/', 240, '人社局'],
  ],
);
const NEW = sheetsOf(
  '甲县暖民心行动方案（2026—2027年）',
  [2025, 2026, 2027],
  [
    ['普惠性托位占比', '%', '普惠性托位数 ÷ 托位数', null, '/', '55%', '60%', '卫健委'],
    ['城市老年食堂', '个', null, '时点', '/', 8, 9, '民政局'],
    ['助餐人次', '人次', null, '累计', '/', 5000, 6000, '民政局'],
  ],
);

interface PlanJson {
  readonly elements: readonly { readonly code: string; readonly name: string }[];
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly lead: string;
  }[];
}

describe('a month of 2026 after a book of 2025', () => {
  const sandbox = new CliSandbox();
  afterAll(() => sandbox.remove());

  /** Fills every form of a month as its units would: townships alike, departments with the sums. */
  const fillAll = async (
    plan: string,
    issued: string,
    each: Readonly<Record<string, number>>,
  ): Promise<void> => {
    const { out } = await sandbox.must('catalogue', '--plan', plan, '--json');
    const { elements, indicators } = JSON.parse(out) as PlanJson;
    const sum = (name: string): number => (each[name] ?? 0) * 2;
    for (const form of sandbox.files(issued)) {
      const org = /_([^_]+)\.xlsx$/u.exec(form)?.[1];
      const values = form.includes('_镇街_')
        ? elements.map(({ code, name }) => [code, each[name]])
        : indicators.flatMap(({ code, name, lead }) => {
            if (lead !== org) return [];
            const sides = { numerator: sum('普惠性托位数'), denominator: sum('托位数') };
            return [[code, name === '普惠性托位占比' ? sides : sum(name)]];
          });
      const notes = Object.fromEntries(
        indicators
          .filter(({ lead }) => lead === org)
          .map(({ code }) => [code, '正在推进，年底前完成。']),
      );
      const signers = { filler: '张三', phone: '0550-3020001' };
      sandbox.writeJson('值.json', {
        values: Object.fromEntries(values) as object,
        notes,
        signers,
      });
      const to = ['--out', `报回${issued}/${form}`];
      await sandbox.must('fill', `${issued}/${form}`, '--values', '值.json', ...to);
    }
  };

  it('is built, issued, collected and closed, its history and baselines carried over by name', async () => {
    sandbox.write('旧.xlsx', await planWorkbook(OLD));
    sandbox.write('新.xlsx', await planWorkbook(NEW));
    const december = ['--year', '2025', '--month', '12'];
    await sandbox.must('build', '--plan', '旧.xlsx', ...december, '--out', '十二月.xlsx');
    await sandbox.must('issue', '--book', '十二月.xlsx', '--out', '下发');
    const figures = { 城市老年食堂: 3, 普惠性托位数: 30, 托位数: 60, 徽菜师傅培训: 120 };
    await fillAll('旧.xlsx', '下发', figures);
    await sandbox.must('collect', '--book', '十二月.xlsx', '--from', '报回下发');
    const closing = ['close', '--book', '十二月.xlsx', '--plan', '新.xlsx', '--out', '一月.xlsx'];
    const closed = await sandbox.must(...closing);
    expect(`${closed.out}${closed.err}`).toContain('徽菜师傅培训');

    await sandbox.must('issue', '--book', '一月.xlsx', '--out', '新下发');
    await fillAll('新.xlsx', '新下发', { ...figures, 助餐人次: 300 });
    await sandbox.must('collect', '--book', '一月.xlsx', '--from', '报回新下发');
    const { out } = await sandbox.must('report', '--book', '一月.xlsx', '--json');
    // From 6 canteens of December nothing was added; by no baseline 6 of 8 would be in time.
    expect(JSON.parse(out)).toMatchObject({
      period: { year: 2026, month: 1 },
      indicators: [
        { name: '普惠性托位占比', value: 0.5, statusName: '严重滞后' },
        { name: '城市老年食堂', value: 6, statusName: '严重滞后' },
        { name: '助餐人次', value: 600, statusName: '序时' },
      ],
    });
    await sandbox.must('close', '--book', '一月.xlsx', '--out', '二月.xlsx');
    const next = await sandbox.must('report', '--book', '二月.xlsx', '--json');
    expect(JSON.parse(next.out)).toMatchObject({ period: { year: 2026, month: 2 } });
  }, 240_000);

  it('goes on with the new units of the plan, where 区划调整 says what became of the old ones', async () => {
    const 镇街 = [...TOWNSHIPS.slice(0, 2), ['341101003', '二街道', '街道']];
    sandbox.write('新区划.xlsx', await planWorkbook({ ...NEW, 镇街 }));
    const close = ['close', '--book', '十二月.xlsx', '--plan', '新区划.xlsx', '--force', '--out'];
    const unsaid = await sandbox.must(...close, '一月街道.xlsx');
    expect(`${unsaid.out}${unsaid.err}`).toMatch(/历史数据留在旧簿：二镇。.*“区划调整”/);
    const change = '2026-01-01,二镇,二街道,100%,341101003,街道';
    await sandbox.must('roster', '--book', '十二月.xlsx', '--change', change);
    const said = await sandbox.must(...close, '一月街道.xlsx');
    expect(`${said.out}${said.err}`).not.toContain('二镇');
    const { out } = await sandbox.must('roster', '--book', '一月街道.xlsx');
    expect(out).toContain('341101003 二街道（街道）');
    expect(out).not.toContain('341101002 二镇');
    expect(out).toContain('已执行：2026-01-01 二镇 → 二街道');
    await sandbox.must('issue', '--book', '一月街道.xlsx', '--out', '街道下发');
    const form = sandbox.files('街道下发').find((name) => name.includes('二街道'));
    const typed = { 城市老年食堂: 3, 普惠性托位数: 30, 托位数: 90, 助餐人次: 0 };
    const { elements } = JSON.parse(
      (await sandbox.must('catalogue', '--plan', '新区划.xlsx', '--json')).out,
    ) as PlanJson;
    const values = elements.map(({ code, name }) => [code, typed[name as keyof typeof typed]]);
    sandbox.writeJson('值.json', { values: Object.fromEntries(values) as object });
    const filled = ['--values', '值.json', '--out', '二街道.xlsx', '--force'];
    await sandbox.must('fill', `街道下发/${form ?? ''}`, ...filled);
    // What the town reported is the street's 上期数.
    const { out: checked } = await sandbox.run('check', '二街道.xlsx');
    expect(checked).toContain('托位数 90 个，比上月 60 个增加 50%');
  }, 240_000);
});
