import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSheet } from '../support/attacks/edit';
import { hostileFolder } from '../support/attacks/folder';
import { buildOnce, productConfiguration } from '../support/buildOnce';
import { SmallDistrict, STREET, TOWN } from '../support/district';
import { ROOT } from '../support/tree';
import { bookIn } from '../support/xlsxFile';

/** Loads the program and leaves behind what it used: memory in kilobytes, time in microseconds. */
const MEASURED = `
  const [, bundle, report, ...args] = process.argv;
  process.on('exit', () =>
    require('node:fs').writeFileSync(report, JSON.stringify(process.resourceUsage())));
  process.argv = [process.argv[0], bundle, ...args];
  require(bundle);
`;

describe('a folder of hostile returns, as the built program meets it', () => {
  const district = new SmallDistrict();
  let program = '';

  beforeAll(async () => {
    const built = await buildOnce('cli', (folder) => [
      productConfiguration('cli', join(folder, 'dist', 'cli')),
    ]);
    // The program finds the plan that travels with it from its own place.
    if (!existsSync(join(built, 'seeds'))) symlinkSync(join(ROOT, 'seeds'), join(built, 'seeds'));
    program = join(built, 'dist', 'cli', 'annex.js');
    await district.begin();
    await district.fill(TOWN, 'town.xlsx');
    await district.fill(STREET, 'street.xlsx');
  }, 240_000);
  afterAll(() => district.remove());

  /** Takes a folder in; seconds of the processor, since others may have it for most of a minute, and megabytes. */
  function collected(folder: string) {
    const args = ['collect', '--book', 'b.xlsx', '--from', folder, '--out', `${folder}.out.xlsx`];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['-e', MEASURED, program, district.path('used'), ...args],
      { cwd: district.folder, encoding: 'utf8', timeout: 170_000, maxBuffer: 2 ** 26 },
    );
    const used = JSON.parse(readFileSync(district.path('used'), 'utf8')) as NodeJS.ResourceUsage;
    const [seconds, megabytes] = [
      (used.userCPUTime + used.systemCPUTime) / 1e6,
      used.maxRSS / 1024,
    ];
    process.stderr.write(`${folder}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB\n`);
    const { returns } = bookIn(district.path(`${folder}.out.xlsx`)).book;
    return { status, stdout, stderr, seconds, megabytes, units: [...returns.keys()] };
  }

  it('takes 10 seconds and 500 MB at most', () => {
    const [town, street] = [district.bytes('town.xlsx'), district.bytes('street.xlsx')];
    hostileFolder(district.path('back'), town, street);
    const { status, stderr, seconds, megabytes, units } = collected('back');
    expect([status, stderr]).toEqual([1, expect.stringContaining('簿已写入：back.out.xlsx')]);
    expect(megabytes).toBeLessThan(500);
    expect(seconds).toBeLessThan(10);
    expect(units).toContain(STREET);
  });

  it('takes no more memory for 180 small files of millions of cells than for one', () => {
    const town = district.bytes('town.xlsx');
    const wide = (rows: number): Uint8Array =>
      withSheet(town, '多', `<row r="${rows}"><c r="D${rows}"><v>1</v></c></row>`);
    const [beyond, within] = [wide(975_000), wide(230_000)];
    const made = (folder: string, count: number, bytes: Uint8Array): void => {
      mkdirSync(district.path(folder));
      for (let no = 1; no <= count; no += 1)
        writeFileSync(district.path(`${folder}/${no}.xlsx`), bytes);
      writeFileSync(district.path(`${folder}/honest.xlsx`), district.bytes('street.xlsx'));
    };
    made('one', 1, within);
    made('many', 180, beyond);
    made('large', 40, within);
    const one = collected('one');
    for (const folder of ['many', 'large']) {
      const { megabytes, units } = collected(folder);
      expect([folder, units.includes(STREET)]).toEqual([folder, true]);
      expect(megabytes).toBeLessThan(Math.max(500, one.megabytes * 1.5));
    }
  });
});
