import { closingLine, notBegun, sum, tallyOf, type JestResult } from '../support/checks/tally';

const RESULT: JestResult = {
  success: true,
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
};

describe('the closing line', () => {
  it('counts what passed and failed', () => {
    expect(closingLine(tallyOf(RESULT))).toBe('12 passed, 0 failed');
  });

  it('names skipped tests where there are any', () => {
    const skipped = { ...RESULT, numPendingTests: 2, numTodoTests: 1 };
    expect(closingLine(tallyOf(skipped))).toBe('12 passed, 0 failed, 3 skipped');
  });

  it('counts a file that could not run as a failure', () => {
    const broken = { ...RESULT, success: false, numFailedTests: 2, numRuntimeErrorTestSuites: 1 };
    expect(tallyOf(broken).failed).toBe(3);
  });

  it('never calls an unsuccessful run free of failures', () => {
    expect(tallyOf({ ...RESULT, success: false }).failed).toBe(1);
  });

  it('adds up runs', () => {
    const one = { passed: 1, failed: 2, skipped: 3, remarks: ['✗ a'] };
    expect(sum([one, one])).toEqual({
      passed: 2,
      failed: 4,
      skipped: 6,
      remarks: ['✗ a', '✗ a'],
    });
  });

  it('names what failed and what passed only when tried again', () => {
    const assertionResults = [
      { fullName: 'fine', status: 'passed', invocations: 1 },
      { fullName: 'late', status: 'passed', invocations: 2 },
      { fullName: 'wrong', status: 'failed', invocations: 2 },
    ];
    const testResults = [{ name: '/here/a.test.ts', assertionResults }];
    expect(tallyOf({ ...RESULT, success: false, numFailedTests: 1, testResults }).remarks).toEqual([
      '↻ a.test.ts › late (passed when tried again)',
      '✗ a.test.ts › wrong',
    ]);
  });

  it('names what there was no time for, which is neither passed nor failed', () => {
    const left = notBegun(['/here/a.test.ts']);
    expect(left.remarks).toEqual(['– a.test.ts (not begun in the time given)']);
    expect(closingLine(left)).toBe('0 passed, 0 failed');
  });
});
