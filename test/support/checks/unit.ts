import { conclude, forget, runJest, runScripts } from './run';
import { sum } from './tally';

/**
 * Everything that needs no program besides Node and is done in minutes. Arguments go to jest, which then runs
 * each suite by itself.
 */
const SCRIPTS = ['typecheck', 'typecheck:core', 'knip', 'layers', 'manifest:check'];

async function main(): Promise<void> {
  forget('unit');
  const checks = await runScripts(SCRIPTS);
  const given = process.argv.slice(2);
  const suites = given.length > 0 ? given : ['--config', '.jest.unit.cjs'];
  const tests = await runJest('unit', ['--maxWorkers=100%', ...suites]);
  conclude('unit', sum([checks, tests]));
}

void main();
