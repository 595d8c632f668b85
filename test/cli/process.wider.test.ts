import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SmallDistrict, STREET, TOWN, formOf } from '../support/district';
import { ROOT } from '../support/tree';
import { bookIn } from '../support/xlsxFile';

const TSX = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const MAIN = join(ROOT, 'src', 'cli', 'main.ts');

describe('the command line as a process', () => {
  const district = new SmallDistrict();

  beforeAll(async () => {
    await district.begin();
    await district.fill(STREET, `back/${formOf(STREET)}`);
    await district.fill(TOWN, `bad/${formOf(TOWN)}`, { 'pop.age65': 99999 });
  }, 120_000);

  afterAll(() => district.remove());

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [TSX, MAIN, ...args], { cwd: district.folder, encoding: 'utf8' });

  it.each([
    ['a good form', [`back/${formOf(STREET)}`], 0],
    ['a bad one', [`bad/${formOf(TOWN)}`], 1],
    ['none', ['nowhere.xlsx'], 2],
  ])(
    'checks %s: JSON alone on standard output, and the exit status',
    (_what, files, expected) => {
      const { status, stdout, stderr } = run('check', ...files, '--json');
      expect(status).toBe(expected);
      if (expected === 2) expect([stdout, stderr]).toEqual(['', expect.stringMatching(/。\n$/)]);
      else expect([Object.keys(JSON.parse(stdout) as object), stderr]).toEqual([['files'], '']);
    },
    60_000,
  );

  it('shows no stack trace, whatever is wrong', () => {
    for (const args of [['--nope'], ['build'], ['report', '--book', '.'], ['collect', '--book']]) {
      const { status, stdout, stderr } = run(...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^.+。\n$/);
      expect(stderr).not.toMatch(/^ {2,}at /m);
    }
  }, 60_000);

  it('ends in peace when nobody reads on', () => {
    const args = [TSX, MAIN, 'catalogue', '--json'].map((arg) => `'${arg}'`).join(' ');
    const command = `'${process.execPath}' ${args} | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect([stdout.length, stderr]).toEqual([10, '']);
  }, 60_000);

  it.each([0, 5, 20])(
    'leaves a whole book when it is killed while writing (%i ms on)',
    async (wait) => {
      const before = district.bytes('b.xlsx');
      const child = spawn(
        process.execPath,
        [TSX, MAIN, 'collect', '--book', 'b.xlsx', '--from', 'back'],
        { cwd: district.folder, detached: true, stdio: 'ignore' },
      );
      const ended = new Promise((resolve) => child.on('exit', resolve));
      while (child.exitCode === null && !isWriting()) await sleep(1);
      await sleep(wait);
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
      const after = district.bytes('b.xlsx');
      if (!after.equals(before)) {
        expect([...bookIn(district.path('b.xlsx')).book.returns.keys()]).toEqual([STREET]);
        district.write('b.xlsx', before);
      }
    },
    60_000,
  );

  const isWriting = (): boolean =>
    readdirSync(district.folder).some((name) => name.endsWith('.tmp'));
});
