import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEEDS_DIRECTORY } from '../../src/cli/seeds';
import { ROOT } from '../support/tree';

const PARTS = [
  'cli/annex.cjs',
  'cli/compiled.cjs',
  'cli/laterOptimising.cjs',
  'build/compileAhead.cjs',
];

/** A byte behind the sum that stands first. */
const SUM_END = 40;

describe('the annex command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  const source = (part: string): string => join(folder, 'src', part);
  const [bundle, compiled] = ['annex.js', 'annex.compiled'].map((name) =>
    join(folder, 'dist', 'cli', name),
  ) as [string, string];

  beforeAll(() => {
    mkdirSync(join(folder, 'dist', 'cli'), { recursive: true });
    for (const part of PARTS) cpSync(join(ROOT, 'src', part), source(part));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const node = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });
  const run = (...args: string[]) => node(source('cli/annex.cjs'), ...args);

  it('asks for a build where there is none', () => {
    const { status, stdout, stderr } = run('--version');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^缺少 dist\/cli\/annex\.js：.*npm run build:cli。\n$/);
  });

  const program = (letter: string): string =>
    `process.stdout.write('${letter}' + process.argv.slice(2).join()); process.exitCode = 1;`;

  it('starts the built program with its arguments', () => {
    writeFileSync(bundle, program('a'));
    expect(run('check', 'a.xlsx')).toMatchObject({ status: 1, stdout: 'acheck,a.xlsx' });
  });

  describe('a program that was compiled when it was built', () => {
    beforeEach(() => {
      writeFileSync(bundle, program('a'));
      rmSync(compiled, { force: true });
      expect(node(source('build/compileAhead.cjs'), bundle)).toMatchObject({ status: 0 });
    });

    /** Node's word on what was compiled: false where it took it, undefined where it was given nothing. */
    const rejected = (): string =>
      node(
        '-p',
        `require(${JSON.stringify(source('cli/compiled.cjs'))}).scriptOf(${JSON.stringify(bundle)}).script.cachedDataRejected`,
      ).stdout.trim();

    it('is not compiled again', () => {
      expect(rejected()).toBe('false');
      expect(run('check')).toMatchObject({ status: 1, stdout: 'acheck' });
    });

    it('is compiled again where its text is another one of the same length', () => {
      writeFileSync(bundle, program('b'));
      expect(rejected()).toBe('undefined');
      expect(run('check')).toMatchObject({ status: 1, stdout: 'bcheck' });
    });

    it.each([
      [
        'a byte is another one',
        (bytes: Buffer) => bytes.fill(bytes[SUM_END]! ^ 1, SUM_END, SUM_END + 1),
      ],
      ['it is cut off', (bytes: Buffer) => bytes.subarray(0, -9)],
      ['it is empty', () => Buffer.alloc(0)],
    ])('is compiled again where of what was compiled %s', (_, spoil) => {
      writeFileSync(compiled, spoil(readFileSync(compiled)));
      expect(rejected()).toBe('undefined');
      expect(run('check')).toMatchObject({ status: 1, stdout: 'acheck' });
    });

    it('is not kept compiled where it could not be run', () => {
      rmSync(compiled);
      writeFileSync(bundle, 'process.exitCode = 2;');
      expect(node(source('build/compileAhead.cjs'), bundle)).toMatchObject({ status: 2 });
      expect(existsSync(compiled)).toBe(false);
    });
  });

  it('knows where the catalogues lie', () => {
    expect(existsSync(join(SEEDS_DIRECTORY, 'sucheng-2023'))).toBe(true);
  });
});
