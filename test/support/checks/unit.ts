import { conclude, forget, runJest, runScripts } from './run';
import { sum } from './tally';

/** Everything that needs no program besides Node; arguments go to jest. */
const SCRIPTS = [
  'lint',
  'typecheck',
  'typecheck:core',
  'knip',
  'layers',
  'format:check',
  'manifest:check',
];

async function main(): Promise<void> {
  forget('unit');
  const checks = await runScripts(SCRIPTS);
  const tests = await runJest('unit', ['--maxWorkers=100%', ...process.argv.slice(2)]);
  conclude('unit', sum([checks, tests]));
}

void main();
