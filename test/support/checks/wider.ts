import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, ROOT } from '../tree';
import { conclude, forget, runJest } from './run';
import { sum } from './tally';

/**
 * The tests that need LibreOffice, Chromium or other programs, and those of properties with a seed of
 * this run; arguments go to jest.
 */
async function main(): Promise<void> {
  forget('wider');
  const given = process.argv.slice(2);
  const seed = (process.env['PROPERTY_SEED'] ??= String(randomInt(2 ** 31)));
  console.log(`Property tests with seed ${seed}; PROPERTY_SEED=${seed} repeats them.`);
  const wider = await runJest('wider', ['--config', '.jest.wider.cjs', '--runInBand', ...given]);
  const properties = given.length > 0 ? [] : [await runJest('properties', propertyTests())];
  conclude('wider', sum([wider, ...properties]));
}

function propertyTests(): readonly string[] {
  return projectFiles().filter((path) => {
    const isUnit = /^test\/(?!engines|browser).*(?<!\.wider)\.test\.tsx?$/.test(path);
    return isUnit && readFileSync(join(ROOT, path), 'utf8').includes("from 'fast-check'");
  });
}

void main();
