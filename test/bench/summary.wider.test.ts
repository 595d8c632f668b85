import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/tree';
import type { Measured } from './Bench';

describe('the national summary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'summary-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function run(...args: readonly string[]): void {
    const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const program = [tsx, join(__dirname, 'one.ts'), ...args];
    expect(spawnSync(process.execPath, program, { cwd: ROOT }).status).toBe(0);
  }

  /** Seconds and bytes of a benchmark in a process of its own. */
  function measured(name: string): { readonly seconds: number; readonly bytes: number } {
    const output = join(folder, `${name}.json`);
    run(join(__dirname, `${name}.bench.ts`), folder, output);
    const { measures, peakBytes } = JSON.parse(readFileSync(output, 'utf8')) as Measured;
    return { seconds: measures[0]!.seconds!, bytes: peakBytes };
  }

  it('is written in less than half of the time and memory that exceljs takes', () => {
    run('prepare', folder, 'quick');
    const own = measured('summaryOwn');
    const exceljs = measured('summaryExceljs');
    expect(own.seconds).toBeLessThan(exceljs.seconds / 2);
    expect(own.bytes).toBeLessThan(exceljs.bytes / 2);
  }, 300_000);
});
