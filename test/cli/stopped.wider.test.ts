import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { SmallDistrict, STREET, formOf } from '../support/district';
import { ROOT } from '../support/tree';
import { snapshotOf } from '../support/xlsxFile';

const MAIN = join(ROOT, 'src', 'cli', 'main.ts');
const FILES = 60;
/** The program from its sources in one process, so that whoever stops it knows when it has stopped. */
const LOADER = pathToFileURL(join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;

describe('a roll-up and an export that do not come to their end', () => {
  const district = new SmallDistrict();

  beforeAll(async () => {
    await district.begin();
    await district.fill(STREET, formOf(STREET));
    mkdirSync(district.path('back'));
    for (let index = 0; index < FILES; index += 1)
      copyFileSync(district.path(formOf(STREET)), district.path(`back/${index}.xlsx`));
    // One that differs, so that something is left to be read after a stop.
    await district.fill(STREET, 'back/last.xlsx', { 'pop.resident': 51000 });
  }, 120_000);

  afterAll(() => district.remove());

  const ofRun = (name: string): readonly string[] =>
    district.files().filter((file) => file.startsWith(`.${name}.`));

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'leaves nothing half written when it is stopped (%s), and goes on where it was',
    async (signal) => {
      const out = `out-${signal}`;
      const args = ['rollup', '--from', 'back', '--out', out, '--workers', '1'];
      const journal = district.path(`.${out}.journal`);
      const run = spawn(process.execPath, ['--import', LOADER, MAIN, ...args], {
        cwd: district.folder,
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => run.once('exit', resolve));
      // It has read something once the journal holds more than its version.
      while (!existsSync(journal) || statSync(journal).size < 1000) await sleep(5);
      run.kill(signal);
      await ended;
      expect(existsSync(district.path(out))).toBe(false);
      const again = await district.run(...args);
      expect(again.err).toContain('接着上次中断的地方');
      expect(again.out).toContain(`已汇总${FILES + 1}个文件`);
      const [sheet] = snapshotOf(district.path(`${out}/回执.xlsx`)).sheets;
      expect(sheet?.values).toHaveLength(FILES + 2);
      expect(ofRun(out)).toEqual([]);
    },
    120_000,
  );

  it('leaves nothing half written on a disk that takes no more', () => {
    for (const [command, out] of [
      ['rollup', 'full'],
      ['export', 'full.parquet'],
      ['export', 'full.csv'],
    ] as const) {
      // What a full disk refuses a limit of sizes refuses, too, and needs no disk of its own.
      const line = `ulimit -f 1; exec "$0" "$@"`;
      const args = [
        line,
        process.execPath,
        '--import',
        LOADER,
        MAIN,
        command,
        '--from',
        'back',
        '--out',
        out,
      ];
      const { status, stderr } = spawnSync('bash', ['-c', ...args], {
        cwd: district.folder,
        encoding: 'utf8',
        env: { ...process.env, TSX_DISABLE_CACHE: '1' },
      });
      expect([out, status]).toEqual([out, 2]);
      expect(stderr).toMatch(/没有写成|读写失败/);
      expect(existsSync(district.path(out))).toBe(false);
      expect(ofRun(out).filter((file) => !file.endsWith('.journal'))).toEqual([]);
    }
  }, 180_000);
});
