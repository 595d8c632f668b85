import { createHash } from 'node:crypto';
import { checkedIn, type Checked } from '../support/checked';
import { SmallDistrict, STREET, TOWN, formOf, sound } from '../support/district';

describe('annex check', () => {
  const district = new SmallDistrict();

  beforeAll(async () => {
    await district.begin();
    await district.fill(STREET, 'good.xlsx');
    await district.fill(TOWN, 'bad.xlsx', { 'pop.age65': 9999, 'bed.total': 'abc' });
    await district.fill(TOWN, 'soft.xlsx', { 'grade.due': '/', 'grade.passed': '/' });
    district.write('broken.xlsx', district.bytes('good.xlsx').subarray(0, 2000));
  }, 120_000);

  afterAll(() => district.remove());

  it('prints JSON with its keys in their order, and nothing else', async () => {
    const { out, err } = await district.must('check', 'good.xlsx', '--json');
    const { files } = JSON.parse(out) as { files: readonly Checked[] };
    expect(err).toBe('');
    expect(Object.keys(files[0]!)).toEqual(
      'file sha256 identity accepted findings normalisations'.split(' '),
    );
    const sha256 = createHash('sha256').update(district.bytes('good.xlsx')).digest('hex');
    expect(files[0]).toMatchObject({ file: 'good.xlsx', sha256, accepted: true, findings: [] });
    expect(files[0]?.identity).toMatchObject({
      kind: 'township',
      district: '321302',
      org: STREET,
      orgName: '幸福街道',
      year: 2023,
      month: 8,
      catalogueId: 'sucheng-2023',
    });
  });

  it('finds what is wrong, names the cell, and says so by its exit status', async () => {
    const { status } = await district.run('check', 'bad.xlsx');
    const { accepted, findings } = await checkedIn(district, 'bad.xlsx');
    expect([status, accepted]).toEqual([1, false]);
    const rules = new Map(findings.map((finding) => [finding.rule, finding]));
    expect(rules.get('partExceedsWhole')).toMatchObject({ code: 'pop.age65', found: '9,999 人' });
    expect(rules.get('notANumber')).toMatchObject({ code: 'bed.total', found: 'abc' });
    for (const { sheet, cell, message, severity } of findings)
      if (severity === 'hard') expect(message).toContain(`${sheet} · ${cell}`);
    expect(Object.keys(findings[0]!)).toEqual(
      'rule severity code org sheet cell found expected message'.split(' '),
    );
  });

  it('takes soft findings in', async () => {
    const { status, out } = await district.run('check', 'soft.xlsx');
    expect(status).toBe(0);
    expect(out).toMatch(/^● soft\.xlsx：可以收，核实性问题\d+处待说明。\n {2}核实性/);
  });

  it('finds an empty form incomplete', async () => {
    const file = `forms/${formOf(STREET)}`;
    const { findings } = await checkedIn(district, file);
    const required = findings.filter(({ rule }) => rule === 'required').map(({ code }) => code);
    expect(required.sort()).toEqual(Object.keys(sound(STREET).values).sort());
  });

  it('checks a district book by what it holds', async () => {
    const empty = await checkedIn(district, 'b.xlsx');
    expect(empty).toMatchObject({ accepted: true, findings: [] });
    expect(empty.identity).toMatchObject({ kind: 'district', orgName: '宿城区' });
    const args = ['collect', '--book', 'b.xlsx', '--from', 'soft.xlsx', '--out', 'book.xlsx'];
    await district.must(...args);
    const { accepted, findings } = await checkedIn(district, 'book.xlsx');
    expect(accepted).toBe(true);
    expect(findings.map(({ org }) => org)).toContain(TOWN);
  }, 60_000);

  it('goes on where one of several files is broken', async () => {
    const { status, out } = await district.run('check', 'broken.xlsx', 'good.xlsx', '--json');
    const { files } = JSON.parse(out) as { files: readonly Checked[] };
    expect(status).toBe(1);
    expect(files.map(({ file, accepted }) => [file, accepted])).toEqual([
      ['broken.xlsx', false],
      ['good.xlsx', true],
    ]);
    expect(files[0]).toMatchObject({ identity: null, findings: [{ rule: 'unknownFile' }] });
  });

  it('ends with 2 where nothing is readable', async () => {
    const { status, err } = await district.run('check', 'broken.xlsx');
    expect(status).toBe(2);
    expect(err).toMatch(/^broken\.xlsx：文件不完整.*；请.*\n$/);
    expect((await district.run('check', 'nowhere.xlsx')).status).toBe(2);
  });

  it('says that a foreign workbook is none of ours', async () => {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表1').addRow(['单位', '数值']);
    district.write('foreign.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    const { status } = await district.run('check', 'foreign.xlsx');
    const checked = await checkedIn(district, 'foreign.xlsx');
    expect(status).toBe(1);
    expect(checked).toMatchObject({
      identity: null,
      accepted: false,
      findings: [{ rule: 'unknownFile', severity: 'hard' }],
    });
  });
});
