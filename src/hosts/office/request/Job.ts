import type { Area } from '../../../core/values/address';
import { sizeOf } from './bytes';
import type { Scope } from './Scope';

/** A piece of work that can be queued: no sync inside, and it can be queued again in another request. */
export interface Job {
  /** What it adds to the request at most, in bytes. */
  readonly bytes: number;
  /** What it adds to the answer at most, in bytes: a request that is refused for its answer has written all the same. */
  readonly answer: number;
  /** May give a function that takes what was loaded, once the request was carried out. */
  readonly queue: (scope: Scope) => (() => void) | undefined;
  /** What to ask for instead where the answer is too much after all; absent where it is only read along. */
  readonly smaller?: () => Promise<readonly Job[]>;
}

/** An object that is opened travels as its path and an action, a property or method as an action. */
const BYTES_PER_CALL = 145;
/** So many cells the client writes at once; what is more it splits into blocks of rows, of four calls each. */
const CELLS_PER_WRITE = 1_500;
/** Each of them is answered, if only with its id. */
const ANSWER_PER_CALL = 32;

/** Calls that it takes to write cells. */
export function callsFor({ rows, columns }: Area): number {
  const chunks = Math.ceil((rows * columns) / CELLS_PER_WRITE);
  return chunks === 1 ? 2 : 2 + chunks * 4;
}

/**
 * @param calls objects of the API that it opens, and properties that it sets or methods that it calls
 * @param payload the values that travel with the calls
 */
export function job(calls: number, payload: unknown, run: (scope: Scope) => void): Job {
  const [bytes, answer] = [calls * BYTES_PER_CALL + sizeOf(payload), calls * ANSWER_PER_CALL];
  return {
    bytes,
    answer,
    queue: (scope) => {
      run(scope);
      return undefined;
    },
  };
}

/** Work on one sheet that needs nothing else. */
export function sheetJob(
  sheet: string,
  calls: number,
  payload: unknown,
  run: (sheet: Excel.Worksheet) => void,
): Job {
  return job(calls, payload, (scope) => {
    run(scope.sheet(sheet));
  });
}

/** Work that loads something: `queue` gives what takes it. @param loads bytes of what is loaded */
export function readJob(
  calls: number,
  loads: number,
  queue: Job['queue'],
  smaller?: Job['smaller'],
): Job {
  const [bytes, answer] = [calls * BYTES_PER_CALL, calls * ANSWER_PER_CALL + loads];
  return { bytes, answer, queue, ...(smaller && { smaller }) };
}
