import { mkdirSync, readFileSync, utimesSync } from 'node:fs';
import type { Collection, Receipt } from '../support/collection';
import { cliFailures } from '../../src/core/messages/cliFailures';
import { SmallDistrict, STREET, TOWN, OTHER_STREET, formOf } from '../support/district';
import { bookIn } from '../support/xlsxFile';

describe('annex collect', () => {
  const district = new SmallDistrict();
  const start = (): void => {
    district.write('work.xlsx', district.bytes('b.xlsx'));
  };

  beforeAll(() => district.begin(), 120_000);
  beforeEach(start);
  afterAll(() => district.remove());

  let count = 0;
  /** A folder of its own, filled by `fill`. */
  async function folder(fill: (name: string) => Promise<void>): Promise<string> {
    count += 1;
    const name = `back-${count}`;
    mkdirSync(district.path(name));
    await fill(name);
    return name;
  }

  async function collect(...from: readonly string[]) {
    const args = ['collect', '--book', 'work.xlsx', '--from', ...from, '--json'];
    const { status, out, err } = await district.run(...args);
    const json = out === '' ? undefined : (JSON.parse(out) as Collection);
    return { status, err, json, receipts: json?.receipts ?? [] };
  }

  /** Gives a file an age, in minutes after some hour. */
  function age(path: string, minutes: number): void {
    const time = new Date(2023, 8, 1, 8, minutes);
    utimesSync(district.path(path), time, time);
  }

  const taken = (receipts: readonly Receipt[]) =>
    receipts.map(({ file, accepted }) => [file, accepted]);

  it('takes in what is sound, keeps the previous book, and names who is missing', async () => {
    const before = district.bytes('work.xlsx');
    const from = await folder((name) => district.fill(STREET, `${name}/a.xlsx`));
    const { status, err, json, receipts } = await collect(from);
    expect(status).toBe(0);
    expect(receipts).toMatchObject([
      {
        file: 'a.xlsx',
        org: STREET,
        orgName: '幸福街道',
        accepted: true,
        reason: '',
        replaces: '',
      },
    ]);
    expect(json?.missing.map(({ orgName }) => orgName).slice(0, 2)).toEqual(['项里街道', '龙河镇']);
    expect(json?.missing).toHaveLength(19);
    expect(err).toContain('work.上一版.xlsx');
    expect(district.bytes('work.上一版.xlsx').equals(before)).toBe(true);
    const { book } = bookIn(district.path('work.xlsx'));
    expect([...book.returns.keys()]).toEqual([STREET]);
    expect(book.receipts[0]?.received).toBe('2023-10-03');
  }, 60_000);

  it('refuses a hard finding, and leaves the return that was accepted before', async () => {
    const good = await folder((name) => district.fill(STREET, `${name}/good.xlsx`));
    await collect(good);
    const bad = await folder((name) =>
      district.fill(STREET, `${name}/bad.xlsx`, { 'bed.nursing': 301 }),
    );
    const { status, receipts } = await collect(bad);
    expect(status).toBe(1);
    expect(receipts).toMatchObject([{ file: 'bad.xlsx', org: STREET, accepted: false }]);
    expect(receipts[0]?.reason).toContain('护理型床位');
    expect(receipts[0]?.findings.map(({ rule }) => rule)).toContain('partExceedsWhole');
    const { book } = bookIn(district.path('work.xlsx'));
    expect(book.returns.get(STREET)?.receipt.file).toBe('good.xlsx');
    expect(book.receipts.map(({ accepted }) => accepted)).toEqual([true, false]);
    const again = district.bytes('work.xlsx');
    await collect(bad);
    expect(district.bytes('work.xlsx').equals(again)).toBe(true);
  }, 60_000);

  it('counts the newest of several files of one unit, whatever their names', async () => {
    const from = await folder(async (name) => {
      mkdirSync(district.path(`${name}/更正`));
      await district.fill(STREET, `${name}/z.xlsx`);
      await district.fill(STREET, `${name}/更正/a.xlsx`, { 'pop.births': 211 });
    });
    age(`${from}/z.xlsx`, 10);
    age(`${from}/更正/a.xlsx`, 20);
    const { json, receipts } = await collect(from);
    expect(taken(receipts)).toEqual([
      ['z.xlsx', true],
      ['更正/a.xlsx', true],
    ]);
    expect(receipts[1]?.changes).toEqual([{ key: 'el:pop.births/value', from: '210', to: '211' }]);
    expect(receipts[1]?.replaces).toMatch(/^[0-9a-f]{64}$/);
    expect(json?.duplicates).toEqual([
      {
        org: STREET,
        orgName: '幸福街道',
        files: ['z.xlsx', '更正/a.xlsx'],
        kept: '更正/a.xlsx',
      },
    ]);
    const first = district.bytes('work.xlsx');
    const again = await collect(from);
    expect(again.status).toBe(0);
    expect(again.json?.duplicates[0]?.kept).toBe('更正/a.xlsx');
    expect(district.bytes('work.xlsx').equals(first)).toBe(true);
  }, 60_000);

  it('refuses a form of another month, an empty one and one of another district', async () => {
    const other = await otherMonth();
    const from = await folder(async (name) => {
      await district.fill(STREET, `${name}/good.xlsx`);
      district.write(`${name}/month.xlsx`, other);
      district.write(`${name}/empty.xlsx`, district.bytes(`forms/${formOf(TOWN)}`));
      district.write(`${name}/book.xlsx`, district.bytes('b.xlsx'));
    });
    const { status, receipts } = await collect(from);
    expect(status).toBe(1);
    const reason = (file: string) => receipts.find((each) => each.file === file)?.reason;
    expect(reason('good.xlsx')).toBe('');
    expect(reason('month.xlsx')).toMatch(/2023年9月.*2023年8月/);
    expect(reason('empty.xlsx')).toMatch(/一项也没有填/);
    expect(reason('book.xlsx')).toMatch(/区级汇总簿/);
    expect([...bookIn(district.path('work.xlsx')).book.returns.keys()]).toEqual([STREET]);
  }, 120_000);

  async function otherMonth(): Promise<Buffer> {
    const roster = ['--roster', 'roster.json'];
    const period = ['--year', '2023', '--month', '9'];
    await district.must('build', ...period, '--out', 'sep.xlsx', ...roster, '--force');
    await district.must('issue', '--book', 'sep.xlsx', '--out', 'sep', '--to', 'townships');
    return readFileSync(district.path(`sep/${formOf(OTHER_STREET, 9)}`));
  }

  it('turns what cannot be read into refused receipts in the reader’s words', async () => {
    const from = await folder(async (name) => {
      await district.fill(TOWN, `${name}/good.xlsx`);
      const good = district.bytes(`${name}/good.xlsx`);
      district.write(`${name}/half.xlsx`, good.subarray(0, good.length / 2));
      district.write(`${name}/old.xls`, Buffer.from('d0cf11e0a1b11ae100000000', 'hex'));
      district.write(`${name}/text.xlsx`, '单位,数值\n龙河镇,1\n');
      district.write(`${name}/none.xlsx`, '');
      district.write(`${name}/~$good.xlsx`, 'lock');
      district.write(`${name}/记录.txt`, '备注');
    });
    const { status, err, receipts } = await collect(from);
    expect(status).toBe(1);
    const reason = (file: string) => receipts.find((each) => each.file === file)?.reason ?? '';
    expect(receipts).toHaveLength(5);
    expect(reason('half.xlsx')).toMatch(/不完整/);
    expect(reason('old.xls')).toMatch(/旧版表格格式/);
    expect(reason('text.xlsx')).toMatch(/纯文本/);
    expect(reason('none.xlsx')).toMatch(/空的/);
    expect(receipts.find(({ file }) => file === 'half.xlsx')).toMatchObject({
      org: '',
      accepted: false,
    });
    expect(err).toContain('记录.txt');
    expect(err).not.toContain('~$');
    expect(bookIn(district.path('work.xlsx')).book.receipts).toHaveLength(5);
  }, 60_000);

  it('leaves the book alone where nothing is readable', async () => {
    const before = district.bytes('work.xlsx');
    const from = await folder((name) => {
      district.write(`${name}/a.xlsx`, 'nothing');
      return Promise.resolve();
    });
    const { status, err, json } = await collect(from);
    expect(status).toBe(2);
    expect(err).toContain(cliFailures.nothingReadable(1));
    expect(json?.book).toBeNull();
    expect(json?.receipts).toMatchObject([{ file: 'a.xlsx', accepted: false }]);
    expect(district.bytes('work.xlsx').equals(before)).toBe(true);
  });

  it('writes a book beside the first one where it is told to, and takes single files', async () => {
    const before = district.bytes('work.xlsx');
    await district.fill(STREET, 'single.xlsx');
    const args = ['collect', '--book', 'work.xlsx', '--from', 'single.xlsx', '--out', 'out/w.xlsx'];
    const { out } = await district.must(...args, '--received', '2023-09-04');
    expect(out).toContain('幸福街道：已收 single.xlsx');
    expect(out).toContain('应报20个单位，已报1个');
    expect(district.bytes('work.xlsx').equals(before)).toBe(true);
    const { book } = bookIn(district.path('out/w.xlsx'));
    expect(book.receipts[0]?.received).toBe('2023-09-04');
    expect(district.files('out')).toEqual(['w.xlsx']);
  }, 60_000);

  it('passes over the book and its kept copy in the folder it collects from', async () => {
    await district.fill(STREET, 'ring/a.xlsx');
    district.write('ring/book.xlsx', district.bytes('b.xlsx'));
    const args = ['collect', '--book', 'ring/book.xlsx', '--from', 'ring', '--json'];
    await district.must(...args);
    const { out } = await district.must(...args);
    const { receipts } = JSON.parse(out) as Collection;
    expect(taken(receipts)).toEqual([['a.xlsx', true]]);
    expect(district.files('ring')).toEqual(['a.xlsx', 'book.xlsx', 'book.上一版.xlsx']);
  }, 60_000);

  it('keeps equal names of several folders apart', async () => {
    await district.fill(STREET, '甲/表.xlsx');
    await district.fill(TOWN, '乙/表.xlsx');
    const { receipts } = await collect('甲', '乙');
    expect(receipts.map(({ file }) => file).sort()).toEqual(['乙/表.xlsx', '甲/表.xlsx']);
  }, 60_000);

  it('warns where a program has the book open', async () => {
    await district.fill(STREET, 'open.xlsx');
    district.write('~$work.xlsx', '');
    const { status, err } = await collect('open.xlsx');
    expect(status).toBe(0);
    expect(err).toMatch(/work\.xlsx 可能正在/);
  }, 60_000);

  it.each([
    ['a folder without forms', ['roster.json-none'], /没有这个文件或文件夹/],
    ['no book', ['forms'], /^forms：是文件夹/],
  ])('says so for %s', async (_what, [place = ''], sentence) => {
    const book = place === 'forms' ? 'forms' : 'work.xlsx';
    const { status, out, err } = await district.run('collect', '--book', book, '--from', place);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });

  it.each([
    ['a form in place of a book', `forms/${formOf(STREET)}`, cliFailures.notABook],
    ['JSON in place of a book', 'roster.json', undefined],
  ])('says so for %s', async (_what, book, sentence) => {
    const { status, err } = await district.run('collect', '--book', book, '--from', 'forms');
    expect(status).toBe(2);
    expect(err.startsWith(sentence?.(book) ?? `${book}：文件内容是纯文本`)).toBe(true);
  });

  it.each(['2023-13-01', '2023-02-30', '今天'])('knows that %s is no date', async (date) => {
    const args = ['collect', '--book', 'work.xlsx', '--from', 'forms', '--received', date];
    const { status, err } = await district.run(...args);
    expect([status, err]).toEqual([2, `${cliFailures.notADate('--received', date)}\n`]);
  });

  it('says so where a folder holds nothing to collect', async () => {
    mkdirSync(district.path('leer'));
    const { status, err } = await collect('leer');
    expect([status, err]).toEqual([2, `${cliFailures.nothingToCollect(['leer'])}\n`]);
  });

  it('leaves no temporary file behind', () => {
    expect(district.files().filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });
});
