import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
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
  afterAll(() => district.remove());

  it('takes 10 seconds and 500 MB at most', async () => {
    const built = await buildOnce('cli', (folder) => [
      productConfiguration('cli', join(folder, 'dist', 'cli')),
    ]);
    // The program finds the plan that travels with it from its own place.
    if (!existsSync(join(built, 'seeds'))) symlinkSync(join(ROOT, 'seeds'), join(built, 'seeds'));
    await district.begin();
    await district.fill(TOWN, 'town.xlsx');
    await district.fill(STREET, 'street.xlsx');
    hostileFolder(
      district.path('back'),
      district.bytes('town.xlsx'),
      district.bytes('street.xlsx'),
    );
    const args = ['collect', '--book', 'b.xlsx', '--from', 'back', '--out', 'out.xlsx'];
    const { status, stderr } = spawnSync(
      process.execPath,
      ['-e', MEASURED, join(built, 'dist', 'cli', 'annex.js'), district.path('used'), ...args],
      { cwd: district.folder, encoding: 'utf8', timeout: 120_000 },
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining('簿已写入：out.xlsx')]);
    const used = JSON.parse(readFileSync(district.path('used'), 'utf8')) as NodeJS.ResourceUsage;
    expect(used.maxRSS / 1024).toBeLessThan(500);
    // Time of the processor, since others may have it for most of a minute.
    expect((used.userCPUTime + used.systemCPUTime) / 1e6).toBeLessThan(10);
    expect([...bookIn(district.path('out.xlsx')).book.returns.keys()]).toContain(STREET);
  });
});
