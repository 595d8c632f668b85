import { usageMistake } from '../../src/core/messages/commandLine';
import { loadSeeds } from '../support/catalogue';
import { SmallDistrict, STREET, TOWN, UNITS, formOf } from '../support/district';

describe('annex report', () => {
  const district = new SmallDistrict();

  beforeAll(async () => {
    await district.begin();
    for (const org of UNITS.filter((each) => each !== TOWN && each !== '妇联'))
      await district.fill(org, `back/${formOf(org)}`);
    const args = ['--from', 'back', '--received', '2023-09-20'];
    await district.must('collect', '--book', 'b.xlsx', ...args);
  }, 180_000);

  afterAll(() => district.remove());

  it('writes the bulletin: who reported, what is short by township, who has to act', async () => {
    const { out, err } = await district.must('report', '--book', 'b.xlsx', '--markdown');
    expect(err).toBe('');
    expect(out).toMatch(/^# 关于宿城区2023年8月养老托育目标任务完成情况的通报\n/);
    expect(out).toContain(
      '应报单位20个，已报18个，未报2个，已报的18个单位均逾期；报送率90.0%，及时率0.0%。',
    );
    expect(out).toContain('未报：龙河镇、妇联。');
    expect(out).not.toMatch(/逾期报送：|没有按时/);
    expect(out).toMatch(
      /\*\*街道综合养老中心\*\*（民政局）：完成2 个，年度目标3 个，滞后，还差 1 个/,
    );
    expect(out).toMatch(/数据不足，缺 1 个镇街/);
    expect(out).toContain('未报送、不参加排名的：龙河镇。');
    expect(out).toContain('龙河镇、妇联：立即补报本期报表。');
    expect(out).toMatch(/\n宿城区发改局\n/);
    expect(out.match(/^\| [12]-\d\d \|/gm)).toHaveLength(loadSeeds().indicators.length);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });

  it('numbers its sections without a gap', async () => {
    const { out } = await district.must('report', '--book', 'b.xlsx', '--markdown');
    const numbers = [...out.matchAll(/^## ([一二三四五六七八九十]+)、/gm)].map(([, each]) => each);
    const all = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
    expect(numbers).toEqual(all.slice(0, numbers.length));
  });

  it('shows a table on a terminal', async () => {
    const { out } = await district.must('report', '--book', 'b.xlsx');
    expect(out).toMatch(/^宿城区2023年8月：本期应报单位20个/);
    expect(out).toMatch(
      /\| 1-07 \| 街道综合养老中心 \| 2 个 \| 3 个 \| 66.7% \| ◔ 滞后 \| 还差 1 个 \|/,
    );
  });

  it('tells a department’s figure from the townships’', async () => {
    const late = { '1-08': { numerator: 20, denominator: 35 } };
    await district.fill(TOWN, 'town.xlsx');
    await district.fill('民政局', 'civil.xlsx', late);
    const from = ['--from', 'town.xlsx', 'civil.xlsx'];
    await district.must('collect', '--book', 'b.xlsx', ...from, '--out', 'differs.xlsx');
    const { out } = await district.must('report', '--book', 'differs.xlsx', '--markdown');
    expect(out).toContain('- 特困集中供养率：民政局报57.14%，汇总为100%。');
    expect(out).toContain('民政局：与有关单位核对两边不一致的数据');
  }, 60_000);

  it('prints one form at a time', async () => {
    const { status, err } = await district.run(
      'report',
      '--book',
      'b.xlsx',
      '--json',
      '--markdown',
    );
    expect([status, err]).toEqual([2, `${usageMistake('conflictingOption', '--json')}\n`]);
  });

  it('opens nothing but a district book', async () => {
    const form = `forms/${formOf(STREET)}`;
    expect((await district.run('report', '--book', form)).status).toBe(2);
  });
});
