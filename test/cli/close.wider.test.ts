import { cliFailures } from '../../src/core/messages/cliFailures';
import { SmallDistrict, STREET, TOWN, UNITS, formOf } from '../support/district';
import { bookIn } from '../support/xlsxFile';

describe('annex close', () => {
  const district = new SmallDistrict();

  beforeAll(async () => {
    await district.begin();
    for (const org of UNITS) await district.fill(org, `back/${formOf(org)}`);
    await district.must('collect', '--book', 'b.xlsx', '--from', 'back', '--out', 'full.xlsx');
  }, 180_000);

  afterAll(() => district.remove());

  const close = (book: string, out: string, ...more: readonly string[]) =>
    district.run('close', '--book', book, '--out', out, ...more);

  it('archives a whole month and begins the next', async () => {
    const { status, out } = await close('full.xlsx', 'next.xlsx');
    expect([status, out]).toEqual([
      0,
      '本月已归档，2023年9月的簿：next.xlsx；本月数已作为上期数。\n',
    ]);
    const { book } = bookIn(district.path('next.xlsx'));
    expect(book.period).toEqual({ year: 2023, month: 9 });
    expect(book.roster.map(({ code }) => code)).toContain(TOWN);
    const row = book.history.find(({ org, key }) => org === TOWN && key === 'el:bed.total/value');
    expect(row).toMatchObject({ period: { year: 2023, month: 8 } });
    expect(row?.value).toMatchObject({ kind: 'number' });
  }, 60_000);

  it('leaves a next month that is there alone, unless told to replace it', async () => {
    district.write('there.xlsx', 'mine');
    const { status, err } = await close('full.xlsx', 'there.xlsx');
    expect([status, err]).toEqual([2, `${cliFailures.exists('there.xlsx')}\n`]);
    expect(district.bytes('there.xlsx').toString()).toBe('mine');
    expect((await close('full.xlsx', 'there.xlsx', '--force')).status).toBe(0);
  }, 60_000);

  it('says what still stands in the way, and ends with 1', async () => {
    const { status, out, err } = await close('b.xlsx', 'never.xlsx');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^b\.xlsx：还不能结账，还有20个单位未报：幸福街道.*\n$/);
    expect(district.files()).not.toContain('never.xlsx');
  });

  it('waits for soft findings to be explained', async () => {
    const marked = { 'grade.due': '/', 'grade.passed': '/' };
    await district.fill(STREET, 'soft.xlsx', marked);
    const args = ['collect', '--book', 'full.xlsx', '--from', 'soft.xlsx', '--out', 'soft-b.xlsx'];
    await district.must(...args);
    const { status, err } = await close('soft-b.xlsx', 'never.xlsx');
    expect(status).toBe(1);
    expect(err).toMatch(/核实性问题待说明/);
    const reason = '本街道没有养老机构';
    const notes = { 'grade.due': reason, 'grade.passed': reason, '1-17': reason };
    await district.fill(STREET, 'told.xlsx', marked, notes);
    // The lead department's own figure differs by now, and it says why.
    await district.fill('民政局', 'civil.xlsx', {}, { '1-17': '含幸福街道旧数' });
    const from = ['--from', 'told.xlsx', 'civil.xlsx'];
    await district.must('collect', '--book', 'soft-b.xlsx', ...from, '--out', 'told-b.xlsx');
    expect((await close('told-b.xlsx', 'told-next.xlsx')).err).toBe('');
  }, 120_000);

  it('does not write over the book itself', async () => {
    const { status, err } = await close('full.xlsx', './full.xlsx');
    expect([status, err]).toEqual([2, `${cliFailures.sameFile('./full.xlsx', 'full.xlsx')}\n`]);
  });
});
