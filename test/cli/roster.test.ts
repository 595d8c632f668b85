import { readdirSync } from 'node:fs';
import { OTHER_STREET, SmallDistrict, STREET, TOWN } from '../support/district';
import { bookIn } from '../support/xlsxFile';

describe('annex roster', () => {
  const district = new SmallDistrict();

  beforeAll(() => district.begin(), 60_000);
  afterAll(() => district.remove());

  const change = (...lines: readonly string[]) =>
    district.run('roster', '--book', 'b.xlsx', ...lines.flatMap((line) => ['--change', line]));

  it('says what is wrong with a line, and changes nothing', async () => {
    const before = district.bytes('b.xlsx');
    const { status, err } = await change('2023-08-01,蔡集镇,项里街道');
    expect([status, err]).toEqual([1, expect.stringContaining('原单位“蔡集镇”不在那一天的名册里')]);
    expect((await change('2023-08-01')).status).toBe(2);
    expect(district.bytes('b.xlsx')).toEqual(before);
  });

  it('carries out what is due, keeps what is not, and forms go to the new units', async () => {
    const ran = await change(
      '2023-08-01,龙河镇,龙河街道,100%,321302008',
      '2023-10-01，幸福街道，项里街道',
    );
    expect([ran.status, ran.err]).toEqual([0, expect.any(String)]);
    expect(ran.out).toContain('已执行：2023-08-01 龙河镇 → 龙河街道（321302008） 100%');
    expect(ran.out).toContain('待执行：2023-10-01 幸福街道 → 项里街道（321302002） 100%');
    const { book } = bookIn(district.path('b.xlsx'));
    expect(book.roster.map(({ code }) => code)).toEqual([STREET, OTHER_STREET, '321302008']);
    expect(book.rosterChanges?.done.map(({ from }) => from.code)).toEqual([TOWN]);
    await district.must('issue', '--book', 'b.xlsx', '--out', 'new', '--to', 'townships');
    const forms = readdirSync(district.path('new')).join();
    expect(forms).toContain('2023-08_镇街_龙河街道.xlsx');
    expect(forms).not.toContain('龙河镇');
    const listed = await district.must('roster', '--book', 'b.xlsx');
    expect(listed.out).toContain('321302008 龙河街道（街道）');
  }, 60_000);
});
