import { zipSync, type ZippableFile } from 'fflate';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { copyFileSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { surveyMany } from '../../src/cli/rollup/surveyMany';
import { openJournal } from '../../src/cli/rollup/journal';
import type { LongRow } from '../../src/app/table/longTable';
import { loadSeeds } from '../support/catalogue';
import { contextOf } from '../support/cli';
import { OTHER_STREET, SmallDistrict, STREET, TOWN, UNITS, formOf } from '../support/district';
import { snapshotOf } from '../support/xlsxFile';

interface Reported {
  readonly indicators: readonly { readonly code: string; readonly value: unknown }[];
}

describe('annex rollup', () => {
  const district = new SmallDistrict();

  beforeAll(async () => {
    await district.begin();
    for (const org of UNITS) await district.fill(org, `back/${formOf(org)}`);
    // Sent before what counts, and after it though it cannot be taken in.
    await district.fill(TOWN, 'back/早.xlsx', { 'pop.resident': 1000 });
    utimesSync(district.path('back/早.xlsx'), 1e9, 1e9);
    await district.fill(STREET, 'back/错.xlsx', { 'pop.age65': 99999 });
    utimesSync(district.path('back/错.xlsx'), 3e9, 3e9);
    copyFileSync(district.path(`back/${formOf(STREET)}`), district.path('back/又.xlsx'));
    utimesSync(district.path('back/又.xlsx'), 1e9, 1e9);
    district.write('back/坏.xlsx', 'none');
  }, 120_000);

  afterAll(() => district.remove());

  const rows = (file: string, sheet: string): readonly (readonly unknown[])[] =>
    snapshotOf(district.path(file)).sheets.find(({ name }) => name === sheet)?.values ?? [];

  it('comes to what a book of the same forms comes to', async () => {
    const { status, out } = await district.run('rollup', '--from', 'back', '--out', 'all');
    expect(out).toContain(`已汇总${UNITS.length + 4}个文件`);
    expect(status).toBe(1);
    expect(district.files('all')).toEqual([
      '回执.parquet',
      '回执.xlsx',
      '数据.parquet',
      '汇总.xlsx',
    ]);
    await district.run('collect', '--book', 'b.xlsx', '--from', 'back');
    const report = await district.run('report', '--book', 'b.xlsx', '--json');
    const { indicators } = JSON.parse(report.out) as Reported;
    const values = new Map(indicators.map(({ code, value }) => [code, value]));
    const rolled = rows('all/汇总.xlsx', '指标').filter(([period]) => period === '2023-08');
    expect(rolled.length).toBeGreaterThan(30);
    for (const [, code, , , value] of rolled)
      expect([code, value]).toEqual([code, values.get(String(code)) ?? '—']);
    const [place] = rows('all/汇总.xlsx', '分区县').filter(([period]) => period === '2023-08');
    expect(place?.slice(1, 3)).toEqual(['321302', '江苏省宿迁市宿城区']);
    expect(place?.[4]).toBe(3);
  }, 120_000);

  it('has a receipt for every file, as a workbook and as Parquet', async () => {
    const receipts = rows('all/回执.xlsx', '回执');
    expect(receipts).toHaveLength(UNITS.length + 5);
    const byFile = new Map(receipts.map((row) => [row[0], [row[5], row[8]]]));
    expect(byFile.get(formOf(TOWN))).toEqual(['收下', '']);
    expect(byFile.get('早.xlsx')).toEqual(['有更新的一份', `以更新的一份为准：${formOf(TOWN)}`]);
    expect(byFile.get('又.xlsx')?.[0]).toBe('有更新的一份');
    expect(byFile.get('错.xlsx')?.[0]).toBe('退回');
    expect(byFile.get('坏.xlsx')?.[0]).toBe('退回');
    const table = await parquet('all/回执.parquet');
    expect(table.map(({ file }) => file)).toEqual(receipts.slice(1).map(([file]) => file));
    const entries = (await parquet('all/数据.parquet')) as unknown as readonly LongRow[];
    expect(
      entries
        .filter(({ org }) => org === TOWN)
        .every(({ file }) => file === formOf(TOWN) || file === ''),
    ).toBe(true);
  });

  it('comes to the same from an archive', async () => {
    const files = district.files('back').map((name): [string, ZippableFile] => {
      const path = district.path(`back/${name}`);
      return [name, [readFileSync(path), { mtime: statSync(path).mtime }]];
    });
    district.write('回.zip', zipSync(Object.fromEntries(files), { level: 0 }));
    await district.run('rollup', '--from', '回.zip', '--out', 'packed');
    for (const sheet of ['指标', '分区县'])
      expect(rows('packed/汇总.xlsx', sheet)).toEqual(rows('all/汇总.xlsx', sheet));
    // An archive knows when files were written to two seconds only, so that some come in another order.
    const ends = (folder: string) =>
      rows(`${folder}/回执.xlsx`, '回执')
        .map((cells) => cells.map((cell) => String(cell).replace('回.zip/', '')).join('|'))
        .sort();
    expect(ends('packed')).toEqual(ends('all'));
  }, 120_000);

  it('leaves out whoever is not in the roster that is given', async () => {
    const only = { townships: [{ code: STREET, name: '幸福街道', kind: 'street' }] };
    const roster = district.writeJson('only.json', only);
    const args = ['rollup', '--from', 'back', '--out', 'own', '--roster', roster];
    await district.run(...args);
    const receipts = rows('own/回执.xlsx', '回执');
    const other = receipts.find(([file]) => file === formOf(OTHER_STREET));
    expect(other?.slice(5, 6)).toEqual(['退回']);
    expect(other?.[8]).toContain('不在所给的名册中');
  });

  it('goes on where a run was stopped, and forgets what another version wrote', async () => {
    let opened = 0;
    const context = contextOf(district.folder, {
      onOpen: () => {
        opened += 1;
      },
    });
    const files = [STREET, TOWN].map((org) => ({
      path: district.path(`back/${formOf(org)}`),
      name: formOf(org),
      modified: 0,
      size: 0,
    }));
    const survey = async (version: string, count: number) => {
      opened = 0;
      const journal = openJournal(district.path('j'), version);
      const found = [];
      for await (const each of surveyMany(context, [...files], loadSeeds(), { journal })) {
        found.push(each);
        if (found.length === count) break;
      }
      journal.close();
      return found;
    };
    const [first] = await survey('1', 1);
    expect(opened).toBe(1);
    const both = await survey('1', 2);
    expect([both[0], opened]).toEqual([first, 1]);
    await survey('2', 2);
    expect(opened).toBe(2);
  });

  async function parquet(name: string): Promise<readonly Record<string, unknown>[]> {
    return parquetReadObjects({ file: await asyncBufferFromFile(district.path(name)) });
  }
});
