import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/tree';
import type { Measured } from './Bench';
import { keep, lastRun, show } from './kept';
import { table } from './table';

/**
 * Runs every benchmark whose file name contains one of the arguments, or all, one after the other, and sets what the
 * run before measured beside it. `--quick` measures once, on three townships, and is not kept; `--readme` writes the
 * README's table and picture.
 */
function main(args: readonly string[]): number {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const files = readdirSync(__dirname).filter(
    (name) =>
      name.endsWith('.bench.ts') &&
      (wanted.length === 0 || wanted.some((part) => name.includes(part))),
  );
  const isQuick = args.includes('--quick');
  run('prepare', folder, isQuick ? 'quick' : 'whole');
  const results = files.map((file) => measure(file, folder));
  rmSync(folder, { recursive: true, force: true });
  const measured = results.filter((one) => one !== undefined);
  const machine = `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? '?'}`;
  console.log(`${machine}\n`);
  console.log(table(measured, isQuick ? [] : lastRun()));
  if (!isQuick) keep(measured);
  if (args.includes('--readme')) show(measured, machine);
  return results.length === 0 || results.includes(undefined) ? 1 : 0;
}

function measure(file: string, folder: string): Measured | undefined {
  const output = join(folder, `${file}.json`);
  if (!run(join(__dirname, file), folder, output)) return undefined;
  return JSON.parse(readFileSync(output, 'utf8')) as Measured;
}

/** Runs one.ts in a process of its own; whether it went well. */
function run(...args: readonly string[]): boolean {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = [tsx, join(__dirname, 'one.ts'), ...args];
  return spawnSync(process.execPath, script, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

process.exitCode = main(process.argv.slice(2));
