import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, ROOT } from '../tree';
import { conclude, forget, runJest, runScripts } from './run';
import { sum } from './tally';

/** Looks at every file's text, which takes as long as half of all tests of `npm test`. */
const SCRIPTS = ['lint', 'format:check'];

/**
 * The tests that need LibreOffice, Chromium or other programs or are slow, and those of properties with a seed
 * of this run; arguments go to jest, and nothing else is run then.
 */
async function main(): Promise<void> {
  forget('wider');
  const given = process.argv.slice(2);
  const seed = (process.env['PROPERTY_SEED'] ??= String(randomInt(2 ** 31)));
  console.log(`Property tests with seed ${seed}; PROPERTY_SEED=${seed} repeats them.`);
  const checks = given.length > 0 ? [] : [await runScripts(SCRIPTS)];
  const wider = await runJest('wider', ['--config', '.jest.wider.cjs', '--runInBand', ...given]);
  const properties = given.length > 0 ? [] : [await runJest('properties', propertyTests())];
  conclude('wider', sum([...checks, wider, ...properties]));
}

function propertyTests(): readonly string[] {
  return projectFiles().filter((path) => {
    const isUnit = /^test\/(?!engines|browser).*(?<!\.wider)\.test\.tsx?$/.test(path);
    return isUnit && readFileSync(join(ROOT, path), 'utf8').includes("from 'fast-check'");
  });
}

void main();
