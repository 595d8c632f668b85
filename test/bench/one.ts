import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bench, Measured } from './Bench';
import { prepare, prepared } from './month';

const KILOBYTE = 1024;

/** Runs the benchmark in `file` on what was prepared in a folder, and writes what it measured. */
async function measure(file: string, folder: string, output: string): Promise<void> {
  const { bench } = (await import(resolve(file))) as { bench: Bench };
  const measures = await bench.run(prepared(folder));
  const peakBytes = process.resourceUsage().maxRSS * KILOBYTE;
  const measured: Measured = { title: bench.title, measures, peakBytes };
  writeFileSync(output, JSON.stringify(measured));
}

const [what = '', folder = '', output = ''] = process.argv.slice(2);
void (what === 'prepare' ? prepare(folder, output === 'quick') : measure(what, folder, output));
