import { planFromTable, sheetOfText } from '../../src/app/planFromTable';
import { STARTS } from '../../src/core/messages/planBook';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';
import { sheetOf } from '../support/sheets';

const nowhere = () => [];

function made(...lines: readonly string[]) {
  const sheet = sheetOfText('附件.txt', Buffer.from(lines.join('\n')));
  const plan = planFromTable([sheet], loadSeeds(), nowhere);
  if (!plan) throw new Error('no table was found');
  const indicators = snapshotOfPlan(plan.plan).sheets.find(({ name }) => name === '指标');
  return { ...plan, rows: (indicators?.values ?? []).slice(1) };
}

describe('a plan from the table of an annex', () => {
  it('reads a list of things to be done, with how many were planned and how many are done', () => {
    const { counts, years, rows } = made(
      '暖民心行动进展表',
      '序号\t项目\t单位\t2023年目标任务数\t完成数\t责任单位',
      '1\t充分就业社区\t个\t9\t9\t人社局',
      '2\t新增牙椅\t台\t≥12\t2\t卫健委',
    );
    expect([counts, years]).toEqual([{ indicators: 2 }, [2023]]);
    expect(rows[1]).toEqual(expect.arrayContaining(['新增牙椅', '台', '≥12', '卫健委']));
  });

  it('has the year of its title where a heading names none, and limits with their units', () => {
    const { years, rows, open } = made(
      '颍泉区2025年民生实事目标任务分解表',
      '序号	项目名称	年度目标任务	责任单位',
      '1	登记失业率	控制在4.5%以内	人社局',
      '2	生产安全事故起数（起）	不超过12起	应急局',
    );
    expect(years).toEqual([2025]);
    expect(rows[1]).toEqual(expect.arrayContaining(['生产安全事故起数', '起', '不超过12起']));
    expect(open.filter(({ sheet, severity }) => sheet === '指标' && severity === 'hard')).toEqual(
      [],
    );
  });

  it('starts from nothing what is counted since January', () => {
    const { rows } = made(
      '就业工作2024年目标',
      '序号\t指标名称\t单位\t期别\t2023年\t2024年\t牵头单位',
      '1\t城镇新增就业人数\t人\t累计\t5100\t5200\t人社局',
      '2\t在岗人数\t人\t时点\t310\t320\t人社局',
    );
    expect(rows.map((row) => row.includes(STARTS.anew))).toEqual([true, false]);
    const unsaid = made(
      '序号\t指标名称\t单位\t2023年完成情况\t2024年\t牵头单位',
      '1\t无障碍改造\t户\t100\t120\t残联',
      '2\t在岗人数\t人\t310\t320\t人社局',
    );
    expect(unsaid.rows.map((row) => row.includes(STARTS.anew))).toEqual([true, false]);
  });

  it('takes a baseline that is printed with its unit', () => {
    const { open } = made(
      '序号\t指标名称\t2022年完成情况\t2023年\t牵头单位',
      '1\t每千人口医师数（人）\t2.4人\t2.5人左右\t卫健局',
    );
    expect(open.filter(({ sheet, severity }) => sheet === '指标' && severity === 'hard')).toEqual(
      [],
    );
  });

  const hardIn = ({ open }: ReturnType<typeof made>): readonly string[] =>
    open
      .filter(({ sheet, severity }) => sheet === '指标' && severity === 'hard')
      .map(({ message }) => message);

  it('tells groups by their numerals, keeps what it has no column for in 说明, and who leads from who helps', () => {
    const plan = made(
      '颍泉区2026年残疾人民生实事目标任务分解表',
      '序号\t项目名称\t计量单位\t2025年完成数\t2026年目标任务\t\t牵头单位\t责任单位\t备注',
      '\t\t\t\t全年目标\t其中：上半年目标\t\t\t',
      '一、\t康复服务',
      '（一）\t残疾儿童康复救助人数\t人\t210\t≥240\t120\t区残联\t区卫健委\t0-17岁',
      '二、\t就业培训',
      '（一）\t新增残疾人就业（人）\t\t80\t80-100\t40\t区残联\t\t',
      '合计',
      '注：本表数据截至每月末。',
    );
    expect([plan.counts, plan.years]).toEqual([{ indicators: 2 }, [2026]]);
    expect(plan.rows[0]).toEqual(
      expect.arrayContaining([
        ...['康复服务', '残疾儿童康复救助人数', '210', '≥240', '区残联'],
        '0-17岁；其中：上半年目标：120；责任单位：区卫健委',
      ]),
    );
    expect(plan.rows[1]).toEqual(expect.arrayContaining(['就业培训', '新增残疾人就业', '人']));
    expect(hardIn(plan)).toEqual([]);
  });

  it('takes years under a heading of their own, and of two years that are over the later for the baseline', () => {
    const plan = made(
      '云岭县2026年乡村振兴重点任务指标表',
      '类别\t指标名称\t2024年\t2025年\t目标值\t\t指标属性\t责任单位',
      '\t\t实际\t预计\t2026年\t2027年\t\t',
      '生态宜居\t化肥农药使用量（折纯，吨）\t5200\t5100\t5000\t4900\t约束性\t县农业农村局',
      '生活富裕\t行政村5G通达率\t90%\t95%\t全覆盖\t100%\t预期性\t县经信局',
      '生活富裕\t城乡居民收入比\t2.15\t2.10\t2.06\t2.0\t预期性\t县农业农村局',
    );
    expect(plan.years).toEqual([2026, 2027]);
    expect(plan.rows[0]).toEqual(
      expect.arrayContaining(['化肥农药使用量（折纯）', '吨', '5100', '5000', '4900']),
    );
    expect(plan.rows[1]).toEqual(expect.arrayContaining(['行政村5G通达率', '%']));
    expect(hardIn(plan)).toEqual([]);
    const said = plan.open.map(({ message }) => message).join();
    expect(said).toContain('“城乡居民收入比”怎样由各单位的数得出');
  });

  it('takes what Word puts into paragraphs of one cell, and a spreadsheet into rows, for one row', () => {
    const sheet = sheetOf('附件', [
      ['序号', '类别', '指标名称', '单位', '2025年\n完成情况', '2026年', '牵头单位'],
      [1, '残疾人\n保障', '困难家庭\n无障碍改造', '户', 100, '130户', '残联'],
      [null, null, null, null, null, '（含农村90户）', '民政局'],
      [2, null, '新生儿死亡率（‰）', null, 4.1, '5.2‰以下', '卫健局'],
      [3, null, '孕产妇死亡率（1/10万）', null, 0, 14, '卫健局'],
    ]);
    const merges = [0, 2, 3, 4]
      .map((column) => ({ row: 1, column, rows: 2, columns: 1 }))
      .concat({ row: 1, column: 1, rows: 4, columns: 1 });
    const plan = planFromTable([{ ...sheet, merges }], loadSeeds(), nowhere);
    const rows = snapshotOfPlan(plan!.plan).sheets.find(({ name }) => name === '指标')!.values;
    expect(plan?.counts).toEqual({ indicators: 3 });
    expect(rows[1]).toEqual(
      expect.arrayContaining(['残疾人保障', '困难家庭无障碍改造', '130户（含农村90户）']),
    );
    expect(rows[1]).toContain('残联、民政局');
    expect(rows.slice(2, 4).map((row) => row.slice(0, 4))).toEqual([
      ['残疾人保障', '2', '新生儿死亡率', '‰'],
      ['残疾人保障', '3', '孕产妇死亡率', '1/10万'],
    ]);
  });

  it('takes the last part of a year that is told in quarters alone, and says so', () => {
    const plan = made(
      '序号\t指标名称\t单位\t2026年目标\t\t责任单位',
      '\t\t\t上半年\t下半年\t',
      '1\t城镇新增就业人数\t人\t6000\t12000\t人社局',
    );
    expect(plan.rows[0]).toEqual(expect.arrayContaining(['城镇新增就业人数', '12000']));
    const said = plan.unread.map(({ message }) => message).join();
    expect(said).toContain('已取最后一列“下半年”');
    expect(said).toContain('“上半年”没有取用');
  });

  it('has targets of years alone: tells what it leaves of quarters and months, and what it took', () => {
    const plan = made(
      '清河县2025年重点指标',
      '序号\t指标名称\t单位\t一季度\t上半年\t1-9月\t全年目标\t责任单位',
      '1\t城镇新增就业人数\t人\t3000\t6000\t9000\t12000\t人社局',
    );
    expect(plan.years).toEqual([2025]);
    expect(plan.rows[0]).toEqual(expect.arrayContaining(['城镇新增就业人数', '12000']));
    const said = plan.unread.map(({ message }) => message).join();
    expect(said).toContain('年度目标取自“全年目标”列；“一季度”“上半年”“1-9月”没有取用');

    const parts = made(
      '清河县2025年重点指标',
      '序号\t指标名称\t单位\t一季度目标\t二季度目标\t6月底前\t责任单位',
      '1\t城镇新增就业人数\t人\t3000\t6000\t9000\t人社局',
    );
    expect(parts.years).toEqual([2025]);
    expect(parts.unread.map(({ message }) => message).join()).toContain('都不是全年的，没有取用');
    expect(parts.open.map(({ message }) => message).join()).toContain('2025年目标');

    const whole = made(
      '清河县2025年重点指标',
      '指标名称\t单位\t1-6月\t1-12月',
      '城镇新增就业人数\t人\t3000\t12000',
    );
    expect(whole.rows[0]).toEqual(expect.arrayContaining(['城镇新增就业人数', '12000']));
  });

  it('leaves out numbers that go on from one group to the next, which its check would ask about', () => {
    const plan = made(
      '砀山县2023年暖民心行动目标任务表',
      '序号\t类别\t项目名称\t单位\t年度目标任务\t责任单位',
      '1\t就业促进\t新增技能人才\t人\t2400\t人社局',
      '2\t健康口腔\t窝沟封闭儿童\t人\t5120\t卫健委',
    );
    const said = plan.open.map(({ message }) => message).join();
    expect(said).not.toContain('编号按行序');
    expect(said).toContain('“窝沟封闭儿童”已按“累计”处理');
  });

  it('asks about a target that is merged over two years', () => {
    const sheet = sheetOf('附件', [
      ['序号', '指标名称', '单位', '2025年', '2026年', '牵头单位'],
      [1, '老年食堂', '个', 12, null, '民政局'],
    ]);
    const merges = [{ row: 1, column: 3, rows: 1, columns: 2 }];
    const plan = planFromTable([{ ...sheet, merges }], loadSeeds(), nowhere);
    const said = plan!.unread.map(({ message }) => message).join();
    expect(said).toContain('“12”是2025年和2026年合并成一格的，只取作2025年的目标');
  });

  it('reads several tables below each other, as a whole document is pasted', () => {
    const plan = made(
      '附件1',
      '霍邱县“一老一小”行动目标任务表',
      '序号\t指标名称\t2025年完成情况\t目标任务\t\t牵头单位',
      '\t\t\t2026年\t2027年\t',
      '一、养老服务',
      '1\t老年食堂（个）\t2\t6个\t≥8\t民政局',
      '二、托育服务',
      '2\t新增托位（个）\t/\t300\t300\t卫健委',
      '注：本表按年考核。',
      '附件2',
      '',
      '霍邱县重点任务清单',
      '序号\t工作领域\t重点任务\t责任单位\t完成时限',
      '1\t养老\t新建养老服务指导中心1个\t民政局\t2026年12月底',
      '附件3',
      '霍邱县重点项目清单',
      '序号\t项目名称\t建设内容及规模\t建设年限\t总投资（万元）\t责任单位',
      '1\t福利院改扩建\t床位300张\t2026-2027年\t5600\t民政局',
    );
    expect(plan.counts).toEqual({ indicators: 2, tasks: 1, projects: 1 });
    expect(plan.years).toEqual([2026, 2027]);
    expect(plan.unread.filter(({ severity }) => severity === 'hard')).toEqual([]);
    const sheets = snapshotOfPlan(plan.plan).sheets;
    const flat = (name: string) => sheets.find((sheet) => sheet.name === name)!.values.flat();
    expect(flat('方案')).toEqual(
      expect.arrayContaining(['附件1', '附件2', '霍邱县重点任务清单', '霍邱县重点项目清单']),
    );
    expect(plan.rows.map((cells) => [cells[0], cells[1]])).toEqual([
      ['附件1', '1'],
      ['附件1', '2'],
    ]);
    expect(flat('指标')).toEqual(expect.arrayContaining(['养老服务', '托育服务']));
    expect(flat('任务')).toEqual(expect.arrayContaining(['附件2', '新建养老服务指导中心1个']));
    expect(flat('项目')).toEqual(expect.arrayContaining(['附件3', '福利院改扩建']));
  });

  it('reads headings that come again as one table', () => {
    const { counts, rows } = made(
      '序号\t指标名称\t2025年完成情况\t2026年\t牵头单位',
      '1\t老年食堂（个）\t2\t6\t民政局',
      '序号\t指标名称\t2025年完成情况\t2026年\t牵头单位',
      '2\t助餐点（个）\t2\t6\t民政局',
    );
    expect(counts).toEqual({ indicators: 2 });
    expect(rows.map((row) => row[0])).toEqual([null, null]);
  });
});
