import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { readdirSync } from 'node:fs';
import * as Papa from 'papaparse';
import { longTable, type LongRow } from '../../src/app/table/longTable';
import { SmallDistrict, STREET, TOWN, formOf } from '../support/district';
import { bookIn } from '../support/xlsxFile';

describe('annex export', () => {
  const district = new SmallDistrict();

  beforeAll(async () => {
    await district.begin();
    await district.fill(STREET, `back/${formOf(STREET)}`);
    await district.fill(TOWN, `back/${formOf(TOWN)}`, { 'pop.age65': 99999 });
    district.write('back/坏.xlsx', 'none');
    await district.run('collect', '--book', 'b.xlsx', '--from', 'back');
  }, 120_000);

  afterAll(() => district.remove());

  const parquet = async (name: string): Promise<readonly LongRow[]> =>
    (await parquetReadObjects({
      file: await asyncBufferFromFile(district.path(name)),
    })) as unknown as readonly LongRow[];
  const inBook = (): readonly LongRow[] => {
    const { book, catalogue } = bookIn(district.path('b.xlsx'));
    return [...longTable(book, catalogue)];
  };

  it('writes every figure of a book as Parquet, with its place', async () => {
    const { out } = await district.must('export', '--book', 'b.xlsx', '--out', 'all.parquet');
    const rows = await parquet('all.parquet');
    expect(rows).toEqual(inBook());
    expect(out).toBe(`已导出${rows.length}行：all.parquet。\n`);
    const pop = rows.find(({ org, element }) => org === STREET && element === 'pop.resident');
    expect(pop).toMatchObject({
      plan: 'sucheng-2023',
      period: '2023-08',
      state: 'reported',
      file: formOf(STREET),
      sheet: '基础数据',
    });
    expect(pop?.cell).toMatch(/^[A-Z]+\d+$/);
    expect(rows.find(({ org }) => org === TOWN)).toMatchObject({ value: null, state: 'missing' });
    expect(rows.some(({ org, element }) => org === STREET && element === 'centre.regional')).toBe(
      false,
    );
  });

  it('writes the same as CSV', async () => {
    await district.must('export', '--book', 'b.xlsx', '--out', 'all.csv');
    const text = district.bytes('all.csv').toString('utf8');
    const { data, errors } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const written = inBook().map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, each]) => [name, String(each ?? '')])),
    );
    expect(data).toEqual(written);
  });

  it('parts a folder by month and district, and does not write into one that holds something', async () => {
    await district.must('export', '--book', 'b.xlsx', '--out', 'parted');
    const rows = await parquet('parted/period=2023-08/district=321302/part-1.parquet');
    expect(rows).toEqual(inBook());
    const again = await district.run('export', '--book', 'b.xlsx', '--out', 'parted');
    expect(again.status).toBe(2);
    expect(again.err).toContain('“parted”里已有内容');
  });

  it('writes returned forms without a book, and names those that it leaves out', async () => {
    const { status, err } = await district.run('export', '--from', 'back', '--out', 'f.parquet');
    expect(status).toBe(1);
    expect(err).toContain('坏.xlsx');
    expect(err).toContain(formOf(TOWN));
    const rows = await parquet('f.parquet');
    expect(rows).toEqual(inBook().filter(({ org }) => org === STREET));
  });

  it.each([
    ['no source', ['--out', 'x.csv'], /--book.*--from/],
    ['another kind of file', ['--book', 'b.xlsx', '--out', 'x.xls'], /\.parquet 或 \.csv/],
    ['a book twice', ['--book', 'b.xlsx', 'b.xlsx', '--out', 'x.csv'], /同一月份的簿/],
    ['no book', ['--book', `back/${formOf(STREET)}`, '--out', 'x.csv'], /簿/],
    ['the book itself', ['--book', 'b.xlsx', '--out', 'b.xlsx', '--force'], /b\.xlsx/],
  ])('writes nothing: %s', async (_, args, sentence) => {
    const before = readdirSync(district.folder).sort();
    const { status, out, err } = await district.run('export', ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(readdirSync(district.folder).sort()).toEqual(before);
  });
});
