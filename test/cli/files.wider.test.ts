import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cliFailures } from '../../src/core/messages/cliFailures';
import { fileProblem, inFile } from '../../src/core/messages/fileProblems';
import { FOREIGN } from '../support/attacks/returns';
import { formOf, SmallDistrict, STREET, TOWN } from '../support/district';
import { bookIn } from '../support/xlsxFile';

describe('files as an administrator expects', () => {
  const district = new SmallDistrict();

  beforeAll(async () => {
    await district.begin();
    await district.fill(STREET, 'back/street.xlsx');
    await district.fill(TOWN, 'town/town.xlsx');
  }, 240_000);
  beforeEach(() => district.write('work.xlsx', district.bytes('b.xlsx')));
  afterAll(() => district.remove());

  const collect = (...args: readonly string[]) =>
    district.run('collect', '--from', 'back', ...args);

  it('keeps a book’s mode, and that of its earlier version', async () => {
    chmodSync(district.path('work.xlsx'), 0o600);
    expect((await collect('--book', 'work.xlsx')).status).toBe(0);
    for (const name of ['work.xlsx', 'work.上一版.xlsx'])
      expect(statSync(district.path(name)).mode & 0o777).toBe(0o600);
  }, 120_000);

  it('writes the book that a link means, and leaves the link', async () => {
    mkdirSync(district.path('data'), { recursive: true });
    renameSync(district.path('work.xlsx'), district.path('data/real.xlsx'));
    symlinkSync('data/real.xlsx', district.path('work.xlsx'));
    expect((await collect('--book', 'work.xlsx')).status).toBe(0);
    expect(lstatSync(district.path('work.xlsx')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(district.path('work.xlsx'))).toBe('data/real.xlsx');
    expect([...bookIn(district.path('data/real.xlsx')).book.returns.keys()]).toEqual([STREET]);
    expect(district.files('data')).toEqual(['real.xlsx', 'real.上一版.xlsx']);
    renameSync(district.path('data/real.xlsx'), district.path('work.xlsx'));
  }, 120_000);

  it('leaves an earlier version that holds more', async () => {
    await collect('--book', 'work.xlsx');
    await district.must('collect', '--book', 'work.xlsx', '--from', 'town');
    const fuller = district.bytes('work.xlsx');
    district.write('work.上一版.xlsx', fuller);
    district.write('work.xlsx', district.bytes('b.xlsx'));
    expect((await collect('--book', 'work.xlsx')).status).toBe(0);
    expect(district.bytes('work.上一版.xlsx').equals(fuller)).toBe(true);
    expect(district.bytes('work.上一版2.xlsx').equals(district.bytes('b.xlsx'))).toBe(true);
  }, 120_000);

  it('overwrites nothing without --force, and never what it reads', async () => {
    const values = district.bytes('values.json');
    const fill = ['fill', `forms/${formOf(STREET)}`, '--values', 'values.json', '--out'];
    for (const force of [[], ['--force']]) {
      const own = await district.run(...fill, 'values.json', ...force);
      expect([own.status, own.err]).toEqual([
        2,
        `${cliFailures.sameFile('values.json', 'values.json')}\n`,
      ]);
    }
    symlinkSync('values.json', district.path('other name.json'));
    expect((await district.run(...fill, 'other name.json', '--force')).status).toBe(2);
    expect(district.bytes('values.json').equals(values)).toBe(true);
    expect((await district.run(...fill, 'back/street.xlsx')).err).toBe(
      `${cliFailures.exists('back/street.xlsx')}\n`,
    );
    district.write('mine.xlsx', 'mine');
    for (const force of [[], ['--force']]) {
      const { status } = await collect('--book', 'work.xlsx', '--out', 'mine.xlsx', ...force);
      expect([status, district.bytes('mine.xlsx').toString()]).toEqual([2, 'mine']);
    }
  }, 120_000);

  it('writes nothing under a name that programs take for another kind of file', async () => {
    const period = ['--year', '2023', '--month', '8'];
    const commands = [
      [['build', ...period, '--out', '簿.docx'], '.xlsx'],
      [['build', ...period, '--out', '簿'], '.xlsx'],
      [['bulletin', '--book', 'work.xlsx', '--out', '通报.doc'], '.docx'],
      [['report', '--book', 'work.xlsx', '--html', '摘要.xlsx'], '.html'],
      [['plan', 'new', '--out', '方案.xls'], '.xlsx'],
      [['fill', `forms/${formOf(STREET)}`, '--values', 'values.json', '--out', 'x.et'], '.xlsx'],
    ] as const;
    for (const [args, ending] of commands) {
      const { status, err } = await district.run(...args);
      const out = args.at(-1)!;
      expect([status, err]).toEqual([2, `${cliFailures.otherEnding(out, ending)}\n`]);
      expect(district.files()).not.toContain(out);
    }
    const { err } = await district.run('build', ...period, '--out', '簿.xlsm');
    expect(err).toBe(`${cliFailures.macroEnding('簿.xlsm', '.xlsx')}\n`);
    district.write('with macros.xlsm', FOREIGN['macros']!(district.bytes('work.xlsx')));
    const macros = await collect('--book', 'with macros.xlsm', '--out', 'without.xlsx');
    expect(macros.err).toContain(cliFailures.macroEnding('without.xlsx', '.xlsm'));
    expect(district.files()).not.toContain('without.xlsx');
  }, 120_000);

  it('replaces no file that a program has open, whichever command writes it', async () => {
    await collect('--book', 'work.xlsx', '--out', 'full.xlsx');
    district.write('open.xlsx', district.bytes('full.xlsx'));
    district.write('open.docx', 'words');
    for (const name of ['open.xlsx', 'open.docx'])
      district.write(`.~lock.${name}#`, ',王会计,PC-7,03.10.2023 08:30,file:///home;');
    const before = district.bytes('open.xlsx');
    const period = ['--year', '2023', '--month', '8'];
    const commands = [
      ['build', ...period, '--out', 'open.xlsx', '--force'],
      [
        'fill',
        `forms/${formOf(STREET)}`,
        '--values',
        'values.json',
        '--out',
        'open.xlsx',
        '--force',
      ],
      ['close', '--book', 'full.xlsx', '--out', 'open.xlsx', '--force'],
      ['repair', '--book', 'full.xlsx', '--out', 'open.xlsx', '--force'],
      ['bulletin', '--book', 'full.xlsx', '--out', 'open.docx', '--force'],
      ['plan', 'export', '--out', 'open.xlsx', '--force'],
      ['collect', '--book', 'work.xlsx', '--from', 'back', '--out', 'open.xlsx', '--force'],
      ['collect', '--book', 'open.xlsx', '--from', 'town'],
      [
        'submissions',
        'withdraw',
        '--book',
        'open.xlsx',
        '--unit',
        STREET,
        '--by',
        '王',
        '--reason',
        '错',
      ],
    ];
    for (const command of commands) {
      const { status, err } = await district.run(...command);
      expect([command[0], status, err]).toEqual([
        command[0],
        2,
        expect.stringContaining('王会计，PC-7 正在 LibreOffice'),
      ]);
      expect(district.bytes('open.xlsx').equals(before)).toBe(true);
    }
    await district.must('build', ...period, '--out', 'open.xlsx', '--force', '--anyway');
    expect(district.bytes('open.xlsx').equals(before)).toBe(false);
  }, 240_000);

  it('writes receipts beside what stands under their names', async () => {
    const own = '回执/回执_2023-08_幸福街道.txt';
    mkdirSync(district.path('回执'));
    district.write(own, '领导批示');
    await district.must('collect', '--book', 'work.xlsx', '--from', 'back', '--receipts', '回执');
    const { err } = await collect('--book', 'work.xlsx', '--receipts', '回执');
    expect(err).toContain('回执_2023-08_幸福街道_2');
    expect(district.bytes(own).toString()).toBe('领导批示');
    expect([...district.files('回执')].sort()).toEqual([
      '回执_2023-08_幸福街道.txt',
      '回执_2023-08_幸福街道_2.txt',
      '回执_2023-08_幸福街道_2.xlsx',
    ]);
    await collect('--book', 'work.xlsx', '--receipts', '回执', '--force');
    expect(district.bytes(own).toString()).toContain('数据报表回执');
  }, 240_000);

  it('puts nothing in the place of a device', async () => {
    symlinkSync('/dev/null', district.path('device.xlsx'));
    const { status, err } = await district.run(
      ...['build', '--year', '2023', '--month', '9', '--out', 'device.xlsx', '--force'],
    );
    expect([status, statSync('/dev/null').isCharacterDevice()]).toEqual([2, true]);
    expect(err).toMatch(/^device\.xlsx：是设备/);
  }, 120_000);

  it('names each file that check cannot read, and checks the others', async () => {
    writeFileSync(district.path('broken.xlsx'), 'PK');
    const { status, out } = await district.run(
      'check',
      'broken.xlsx',
      'back/street.xlsx',
      '--json',
    );
    const { files } = JSON.parse(out) as {
      readonly files: readonly { readonly accepted: boolean }[];
    };
    expect([status, files.map(({ accepted }) => accepted)]).toEqual([1, [false, true]]);
    const missing = await district.run('check', 'nowhere.xlsx', 'back/street.xlsx');
    expect(missing.err).toBe(`${inFile('nowhere.xlsx', fileProblem('ENOENT'))}\n`);
  }, 120_000);
});
