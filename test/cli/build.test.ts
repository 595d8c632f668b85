import { cliFailures } from '../../src/core/messages/cliFailures';
import { usageMistake } from '../../src/core/messages/commandLine';
import { CliSandbox, SMALL_ROSTER } from '../support/cli';
import { bookIn } from '../support/xlsxFile';

const SEPTEMBER = ['--year', '2023', '--month', '9'];

describe('annex build', () => {
  const sandbox = new CliSandbox();
  const roster = sandbox.writeJson('roster.json', SMALL_ROSTER);

  afterAll(() => sandbox.remove());

  it('builds an empty book of the month and roster, in a folder that it makes', async () => {
    const args = ['build', ...SEPTEMBER, '--roster', roster, '--out', '新/b.xlsx'];
    const { out, err } = await sandbox.must(...args);
    expect(out).toBe('已建立2023年9月的簿：新/b.xlsx（镇街3个、部门17个）。\n');
    expect(err).toBe('');
    const { book } = bookIn(sandbox.path('新/b.xlsx'));
    expect(book.period).toEqual({ year: 2023, month: 9 });
    expect(book.roster).toEqual(SMALL_ROSTER.townships);
    expect([book.returns.size, book.receipts.length, book.findings.length]).toEqual([0, 0, 0]);
  }, 60_000);

  it('gives a book of its own each time, and the same one where it is built again', async () => {
    const args = ['build', ...SEPTEMBER, '--roster', roster];
    await sandbox.must(...args, '--out', 'one.xlsx');
    await sandbox.must(...args, '--out', 'two.xlsx');
    const [one, two] = ['one.xlsx', 'two.xlsx'].map((file) => bookIn(sandbox.path(file)).book);
    expect(one?.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(two).toEqual({ ...one, secret: two?.secret });
    expect(two?.secret).not.toBe(one?.secret);
    const before = sandbox.bytes('one.xlsx');
    await sandbox.must(...args, '--out', 'one.xlsx', '--force');
    expect(sandbox.bytes('one.xlsx').equals(before)).toBe(true);
  }, 60_000);

  it('leaves a file that is there alone, unless it is told to replace it', async () => {
    sandbox.write('there.xlsx', 'mine');
    const args = ['build', ...SEPTEMBER, '--roster', roster, '--out', 'there.xlsx'];
    const { status, out, err } = await sandbox.run(...args);
    expect([status, out, err]).toEqual([2, '', `${cliFailures.exists('there.xlsx')}\n`]);
    expect(sandbox.bytes('there.xlsx').toString()).toBe('mine');
    await sandbox.must(...args, '--force');
    expect(bookIn(sandbox.path('there.xlsx')).book.period.month).toBe(9);
  }, 60_000);

  const { notAnInteger, integer, yearNotPlanned } = cliFailures;
  it.each([
    [['--year', '2023', '--month', '13'], notAnInteger('--month', '13', integer(1, 12))],
    [['--year', '2023', '--month', '0'], notAnInteger('--month', '0', integer(1, 12))],
    [['--year', '2023', '--month', '9.5'], notAnInteger('--month', '9.5', integer(1, 12))],
    [['--year', '二三', '--month', '9'], notAnInteger('--year', '二三', integer(1900, 9999))],
    [['--year', '2022', '--month', '9'], yearNotPlanned(2022, [2023, 2024, 2025])],
    [['--year', '2023'], usageMistake('missingMandatoryOptionValue', '--month <月>')],
    [['--year', '2023', '--month', '9', 'x'], usageMistake('excessArguments', 'build')],
  ])('answers %j with one sentence and status 2', async (given, sentence) => {
    const { status, out, err } = await sandbox.run('build', ...given, '--out', 'never.xlsx');
    expect([status, out, err]).toEqual([2, '', `${sentence}\n`]);
    expect(sandbox.files()).not.toContain('never.xlsx');
  });

  it.each([
    ['is not there', 'none.json', undefined, /^none\.json：没有这个文件/],
    ['is no JSON', 'bad.json', '{', /^bad\.json：现为“\{”，应为正确的 JSON 文本/],
    [
      'has an odd township',
      'odd.json',
      '{"townships":[{"code":"1","name":"甲","kind":"town"}]}',
      /9 位/,
    ],
  ])('names the mistake of a roster that %s', async (_what, name, content, sentence) => {
    if (content !== undefined) sandbox.write(name, content);
    const args = ['build', ...SEPTEMBER, '--roster', name, '--out', 'never.xlsx'];
    const { status, err } = await sandbox.run(...args);
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/ {4}at /);
    expect(sandbox.files()).not.toContain('never.xlsx');
  });

  it('says where a file cannot be written', async () => {
    sandbox.write('file', '');
    const args = ['build', ...SEPTEMBER, '--roster', roster, '--out', 'file/b.xlsx'];
    const { status, err } = await sandbox.run(...args);
    expect(status).toBe(2);
    expect(err).toMatch(/^file\/b\.xlsx：.+；请.+。\n$/);
  }, 60_000);

  it('refuses more units than one workbook holds before it builds anything, and names the way to go', async () => {
    const townships = Array.from({ length: 1500 }, (_, no) => ({
      code: String(321302001 + no),
      name: `第${no + 1}镇`,
      kind: 'town',
    }));
    const many = sandbox.writeJson('many.json', { townships });
    const args = ['build', ...SEPTEMBER, '--roster', many, '--out', 'many.xlsx'];
    const { status, err } = await sandbox.run(...args);
    expect(status).toBe(2);
    expect(err).toMatch(/1500 个单位.*上限 1000 张.*annex rollup/);
    expect(sandbox.files()).not.toContain('many.xlsx');
  });
});
