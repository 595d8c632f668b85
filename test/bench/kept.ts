import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/tree';
import type { Measure, Measured } from './Bench';
import { plot } from './plot';
import { table } from './table';

/** What the run before measured; a benchmark that did not run since stays as it was. */
const LAST = join(ROOT, 'test', 'bench', 'last.json');
const README = join(ROOT, 'README.md');
const PICTURE = 'assets/pictures/speed.svg';
/** The benchmark of which the README shows the picture and the table. */
const SHOWN = '收表：与只读文件的程序并列';

export function lastRun(): readonly Measured[] {
  return existsSync(LAST) ? (JSON.parse(readFileSync(LAST, 'utf8')) as Measured[]) : [];
}

/** Keeps what was measured, for the next run. */
export function keep(results: readonly Measured[]): void {
  const titles = new Set(results.map(({ title }) => title));
  const others = lastRun().filter(({ title }) => !titles.has(title));
  writeFileSync(LAST, `${JSON.stringify([...others, ...results], null, 2)}\n`);
}

/** Of what a time is made of, the README shows what takes a twentieth of it or more; the run itself prints all. */
const isTold = ({ name, ratio = 0 }: Measure): boolean => !name.startsWith('  ') || ratio >= 0.05;

/** Writes the table and the picture of the README, in the form that all files have. @param machine what it was measured on */
export function show(results: readonly Measured[], machine: string): void {
  const found = results.find(({ title }) => title === SHOWN);
  if (found === undefined) return;
  const shown = { ...found, measures: found.measures.filter(isTold) };
  writeFileSync(join(ROOT, PICTURE), plot(shown));
  const block = `<!-- bench -->\n\n![${SHOWN}](${PICTURE})\n\n${table([shown], [], true)}\n\n${machine}; \`npm run bench -- collect --readme\` writes this anew.\n\n<!-- /bench -->`;
  const text = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    text.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, () => block),
  );
  const prettier = join(ROOT, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
  spawnSync(process.execPath, [prettier, '--write', README], { cwd: ROOT });
}
