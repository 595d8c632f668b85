import { basename } from 'node:path';

/** How many tests passed, failed and were skipped, and a line for each that failed or had to be tried again. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly remarks: readonly string[];
}

/** The part of jest's JSON result (`--json`) that is counted. */
export interface JestResult {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that ended before their tests could run. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly SuiteResult[];
}

/** One file of tests; `name` is its path. */
interface SuiteResult {
  readonly name: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    /** How often the test was run; more than once where it had failed. */
    readonly invocations?: number;
  }[];
}

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, remarks: [] };

/** A run that jest calls unsuccessful counts at least one failure, whatever its other numbers say. */
export function tallyOf(result: JestResult): Tally {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: result.success ? failed : Math.max(1, failed),
    skipped: result.numPendingTests + result.numTodoTests,
    remarks: result.testResults.flatMap(remarksOn),
  };
}

function remarksOn({ name, assertionResults }: SuiteResult): readonly string[] {
  return assertionResults.flatMap(({ fullName, status, invocations = 1 }) => {
    const test = `${basename(name)} › ${fullName}`;
    if (status === 'failed') return [`✗ ${test}`];
    return invocations > 1 ? [`↻ ${test} (passed when tried again)`] : [];
  });
}

/** Files of tests for which there was no time, a line for each. */
export function notBegun(paths: readonly string[]): Tally {
  return {
    ...NOTHING,
    remarks: paths.map((path) => `– ${basename(path)} (not begun in the time given)`),
  };
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
      remarks: [...total.remarks, ...one.remarks],
    }),
    NOTHING,
  );
}

/** `12 passed, 0 failed`, and `, 3 skipped` where any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const counted = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${counted}, ${skipped} skipped` : counted;
}
