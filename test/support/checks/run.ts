import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { closingLine, tallyOf, type JestResult, type Tally } from './tally';

const ROOT = join(__dirname, '..', '..', '..');
const RESULTS = join(ROOT, 'dist', 'test');

/** `unit` needs nothing but Node; `wider` needs further programs. */
export type RunName = 'unit' | 'wider';

/** Much is made and thrown away: with more room for what is new, it is collected seldom. */
const MEMORY = `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64`.trim();

/** What a finished program wrote (both streams, in order) and its exit status. */
interface Finished {
  readonly status: number;
  readonly output: string;
}

/** Runs a program found by npm's `node_modules/.bin`; `show` passes its output on at once. */
function run(command: string, args: readonly string[], show: boolean): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd: ROOT,
      shell: windows,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: MEMORY },
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status: status ?? 1, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/** Runs npm scripts side by side, one per core; prints a line for each and the output of failed ones. */
export async function runScripts(names: readonly string[]): Promise<Tally> {
  const waiting = [...names];
  const failed: string[] = [];
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const start = performance.now();
      const { status, output } = await run('npm', ['run', '--silent', name], false);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      if (status !== 0) {
        failed.push(`✗ ${name}`);
        console.log(output);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return { passed: 0, failed: failed.length, skipped: 0, remarks: failed };
}

/** Runs jest, shows its output and counts its tests; a run without a result counts one failure. */
export async function runJest(
  name: RunName | 'properties',
  args: readonly string[],
): Promise<Tally> {
  const file = join(RESULTS, `${name}.jest.json`);
  mkdirSync(RESULTS, { recursive: true });
  rmSync(file, { force: true });
  await run('jest', [...args, '--passWithNoTests', '--json', `--outputFile=${file}`], true);
  const result = readJson(file);
  return result === undefined ? ONE_FAILURE : tallyOf(result as JestResult);
}

/** The files of tests, as paths, that jest finds with these arguments. */
export async function listSuites(args: readonly string[]): Promise<readonly string[]> {
  const { status, output } = await run('jest', [...args, '--listTests', '--json'], false);
  if (status !== 0) throw new Error(output);
  return JSON.parse(output) as readonly string[];
}

/** Prints the closing line of a run, keeps its tally for `lastTally` and sets the exit status. */
export function conclude(name: RunName, tally: Tally): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(tallyFile(name), `${JSON.stringify(tally)}\n`);
  console.log(closingLine(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
}

/** The tally of the last run of that name; one failure where it left none. */
export function lastTally(name: RunName): Tally {
  return (readJson(tallyFile(name)) as Tally | undefined) ?? ONE_FAILURE;
}

/** Forgets the last run of that name. */
export function forget(name: RunName): void {
  rmSync(tallyFile(name), { force: true });
}

const ONE_FAILURE: Tally = {
  passed: 0,
  failed: 1,
  skipped: 0,
  remarks: ['✗ a run ended without its result'],
};

function tallyFile(name: RunName): string {
  return join(RESULTS, `${name}.tally.json`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
