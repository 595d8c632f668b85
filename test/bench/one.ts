import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bench, Measured } from './Bench';

const KILOBYTE = 1024;

/** Runs the benchmark in the first argument and writes what it measured to the second. */
async function main(file: string, output: string): Promise<void> {
  const { bench } = (await import(resolve(file))) as { bench: Bench };
  const measures = await bench.run();
  const peakBytes = process.resourceUsage().maxRSS * KILOBYTE;
  const measured: Measured = { title: bench.title, measures, peakBytes };
  writeFileSync(output, JSON.stringify(measured));
}

const [file = '', output = ''] = process.argv.slice(2);
void main(file, output);
