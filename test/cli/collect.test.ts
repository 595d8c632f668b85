import { mkdirSync } from 'node:fs';
import { cliFailures } from '../../src/core/messages/cliFailures';
import { CollectingDistrict } from '../support/collecting';
import { STREET, formOf } from '../support/district';
import { bookIn } from '../support/xlsxFile';

describe('annex collect', () => {
  const district = new CollectingDistrict();

  beforeAll(() => district.begin(), 120_000);
  beforeEach(() => district.restart());
  afterAll(() => district.remove());

  it('takes in what is sound, keeps the previous book, and names who is missing', async () => {
    const before = district.bytes('work.xlsx');
    const from = await district.filled((name) => district.fill(STREET, `${name}/a.xlsx`));
    const { status, err, json, receipts } = await district.collect(from);
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
    const good = await district.filled((name) => district.fill(STREET, `${name}/good.xlsx`));
    await district.collect(good);
    const bad = await district.filled((name) =>
      district.fill(STREET, `${name}/bad.xlsx`, { 'bed.nursing': 301 }),
    );
    const { status, receipts } = await district.collect(bad);
    expect(status).toBe(1);
    expect(receipts).toMatchObject([{ file: 'bad.xlsx', org: STREET, accepted: false }]);
    expect(receipts[0]?.reason).toContain('护理型床位');
    expect(receipts[0]?.findings.map(({ rule }) => rule)).toContain('partExceedsWhole');
    const { book } = bookIn(district.path('work.xlsx'));
    expect(book.returns.get(STREET)?.receipt.file).toBe('good.xlsx');
    expect(book.receipts.map(({ accepted }) => accepted)).toEqual([true, false]);
    const again = district.bytes('work.xlsx');
    await district.collect(bad);
    expect(district.bytes('work.xlsx').equals(again)).toBe(true);
  }, 60_000);

  it('leaves the book alone where nothing is readable', async () => {
    const before = district.bytes('work.xlsx');
    const from = await district.filled((name) => {
      district.write(`${name}/a.xlsx`, 'nothing');
      return Promise.resolve();
    });
    const { status, err, json } = await district.collect(from);
    expect(status).toBe(2);
    expect(err).toContain(cliFailures.nothingReadable(1));
    expect(json?.book).toBeNull();
    expect(json?.receipts).toMatchObject([{ file: 'a.xlsx', accepted: false }]);
    expect(district.bytes('work.xlsx').equals(before)).toBe(true);
  });

  it('keeps receipts out of the inbox', async () => {
    const args = ['collect', '--book', 'work.xlsx', '--from', 'forms', '--receipts', 'forms/r'];
    const { status, err } = await district.run(...args);
    expect([status, err]).toEqual([2, `${cliFailures.receiptsInInbox('forms/r', 'forms')}\n`]);
  });

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
    const { status, err } = await district.collect('leer');
    expect([status, err]).toEqual([2, `${cliFailures.nothingToCollect(['leer'])}\n`]);
  });

  it('leaves no temporary file behind', () => {
    expect(district.files().filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });
});
