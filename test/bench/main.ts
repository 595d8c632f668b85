import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/tree';
import type { Measured } from './Bench';
import { table } from './table';

/** Runs every benchmark whose file name contains one of the arguments, or all, one after the other. */
function main(wanted: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const files = readdirSync(__dirname).filter(
    (name) =>
      name.endsWith('.bench.ts') &&
      (wanted.length === 0 || wanted.some((part) => name.includes(part))),
  );
  const results = files.map((file) => measure(join(__dirname, file), join(folder, `${file}.json`)));
  rmSync(folder, { recursive: true, force: true });
  console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? '?'}\n`);
  console.log(table(results.filter((one) => one !== undefined)));
  return results.includes(undefined) ? 1 : 0;
}

function measure(file: string, output: string): Measured | undefined {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, join(__dirname, 'one.ts'), file, output];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  return status === 0 ? (JSON.parse(readFileSync(output, 'utf8')) as Measured) : undefined;
}

process.exitCode = main(process.argv.slice(2));
