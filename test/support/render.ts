import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { renderPng } from './libreoffice';

/** `npx tsx test/support/render.ts FILE.xlsx OUTDIR` draws each printed page as a PNG. */
async function main(): Promise<void> {
  const [file, outDir] = process.argv.slice(2);
  if (file === undefined || outDir === undefined) {
    process.stderr.write('usage: npx tsx test/support/render.ts FILE.xlsx OUTDIR\n');
    process.exitCode = 2;
    return;
  }
  const pages = await renderPng(await readFile(file), outDir, basename(file, '.xlsx'));
  process.stdout.write(`${pages.join('\n')}\n`);
}

void main();
