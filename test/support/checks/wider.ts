import { createHash, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFiles, ROOT } from '../tree';
import { conclude, forget, listSuites, runJest, runScripts } from './run';
import { notBegun, sum, type Tally } from './tally';

/** Looks at every file's text, which takes as long as half of all tests of `npm test`. */
const SCRIPTS = ['lint', 'format:check'];
const CONFIG = ['--config', '.jest.wider.cjs', '--runInBand'];
/** Files of tests that are begun together where time is bounded. */
const BATCH = 2;

/**
 * The tests that need LibreOffice, Chromium or other programs or are slow, and those of properties with a seed
 * of this run; arguments go to jest, and nothing else is run then. `--minutes N`: what has not begun N minutes
 * after the start is left out and named; the seed decides the order, so that another run leaves out others.
 */
async function main(): Promise<void> {
  forget('wider');
  const { minutes, given } = readArguments(process.argv.slice(2));
  const seed = (process.env['PROPERTY_SEED'] ??= String(randomInt(2 ** 31)));
  console.log(`Property tests with seed ${seed}; PROPERTY_SEED=${seed} repeats them.`);
  if (given.length > 0) {
    conclude('wider', await runJest('wider', [...CONFIG, ...given]));
    return;
  }
  const until = performance.now() + minutes * 60_000;
  const checks = await runScripts(SCRIPTS);
  const properties = await runJest('properties', propertyTests());
  const wider = Number.isFinite(minutes) ? runUntil(until, seed) : runJest('wider', CONFIG);
  conclude('wider', sum([checks, properties, await wider]));
}

function readArguments(args: readonly string[]): { minutes: number; given: readonly string[] } {
  if (args[0] !== '--minutes') return { minutes: Infinity, given: args };
  const minutes = Number(args[1]);
  if (!(minutes >= 0)) throw new Error('--minutes needs a number of minutes.');
  return { minutes, given: args.slice(2) };
}

/** @param until time by `performance.now()` after which no further file is begun */
async function runUntil(until: number, seed: string): Promise<Tally> {
  const place = (path: string): string =>
    createHash('sha256')
      .update(`${seed} ${relative(ROOT, path)}`)
      .digest('hex');
  const waiting = [...(await listSuites(CONFIG))].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const tallies: Tally[] = [];
  while (waiting.length > 0 && performance.now() < until)
    tallies.push(
      await runJest('wider', [...CONFIG, '--runTestsByPath', ...waiting.splice(0, BATCH)]),
    );
  return sum([...tallies, notBegun(waiting)]);
}

function propertyTests(): readonly string[] {
  return projectFiles().filter((path) => {
    const isUnit = /^test\/(?!engines|browser).*(?<!\.wider)\.test\.tsx?$/.test(path);
    return isUnit && readFileSync(join(ROOT, path), 'utf8').includes("from 'fast-check'");
  });
}

void main();
