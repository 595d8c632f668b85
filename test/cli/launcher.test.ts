import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEEDS_DIRECTORY } from '../../src/cli/seeds';
import { ROOT } from '../support/tree';

describe('the annex command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  const launcher = join(folder, 'src', 'cli', 'annex.cjs');

  beforeAll(() => {
    mkdirSync(join(folder, 'src', 'cli'), { recursive: true });
    mkdirSync(join(folder, 'dist', 'cli'), { recursive: true });
    cpSync(join(ROOT, 'src', 'cli', 'annex.cjs'), launcher);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8' });

  it('asks for a build where there is none', () => {
    const { status, stdout, stderr } = run('--version');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^缺少 dist\/cli\/annex\.js：.*npm run build:cli。\n$/);
  });

  it('starts the built program with its arguments', () => {
    const bundle = 'process.stdout.write(process.argv.slice(2).join()); process.exitCode = 1;';
    writeFileSync(join(folder, 'dist', 'cli', 'annex.js'), bundle);
    expect(run('check', 'a.xlsx')).toMatchObject({ status: 1, stdout: 'check,a.xlsx' });
  });

  it('knows where the catalogues lie', () => {
    expect(existsSync(join(SEEDS_DIRECTORY, 'sucheng-2023'))).toBe(true);
  });
});
