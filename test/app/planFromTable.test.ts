import { planFromTable, sheetOfText } from '../../src/app/planFromTable';
import { snapshotOfPlan } from '../../src/core/plan/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';

const nowhere = () => undefined;

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

  it('takes a baseline that is printed with its unit', () => {
    const { open } = made(
      '序号\t指标名称\t2022年完成情况\t2023年\t牵头单位',
      '1\t每千人口医师数（人）\t2.4人\t2.5人左右\t卫健局',
    );
    expect(open.filter(({ sheet, severity }) => sheet === '指标' && severity === 'hard')).toEqual(
      [],
    );
  });
});
