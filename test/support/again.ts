import { join } from 'node:path';
import { ROOT } from './tree';

/**
 * What is done in a real browser is tried once more where it failed: a shared machine may stop a browser for
 * seconds. The first error is printed all the same, and the closing lines name each test that needed it.
 */
if (expect.getState().testPath?.startsWith(join(ROOT, 'test', 'browser'))) {
  jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
}
