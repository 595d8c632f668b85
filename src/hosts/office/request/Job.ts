import type { Scope } from './Scope';

/** A piece of work that can be queued: no sync inside, and it can be queued again in another request. */
export interface Job {
  /** What it adds to the request at most, in bytes. */
  readonly bytes: number;
  /** What it adds to the answer at most, in bytes: a request that is refused for its answer has written all the same. */
  readonly answer: number;
  /** May give a function that takes what was loaded, once the request was carried out. */
  readonly queue: (scope: Scope) => (() => void) | undefined;
}

/** What a job does: objects of the API that it opens, and properties that it sets or methods that it calls. */
export interface Calls {
  readonly opens: number;
  readonly sets: number;
}

/** An object travels as its path and an action that instantiates it; both carry growing ids. */
const BYTES_PER_OBJECT = 190;
const BYTES_PER_SET = 130;
/** Each of them is answered, if only with its id. */
const ANSWER_PER_CALL = 32;

const encoder = new TextEncoder();

/** @param payload the values that travel with the calls */
export function job(calls: Calls, payload: unknown, run: (scope: Scope) => void): Job {
  return {
    bytes: bytesOf(calls, payload),
    answer: answerOf(calls),
    queue: (scope) => {
      run(scope);
      return undefined;
    },
  };
}

/** Work that loads something: `queue` gives what takes it. @param loads bytes of what is loaded */
export function readJob(calls: Calls, loads: number, queue: Job['queue']): Job {
  return { bytes: bytesOf(calls, ''), answer: answerOf(calls) + loads, queue };
}

function answerOf({ opens, sets }: Calls): number {
  return (opens + sets) * ANSWER_PER_CALL;
}

function bytesOf({ opens, sets }: Calls, payload: unknown): number {
  const text = (JSON.stringify(payload) as string | undefined) ?? '';
  return opens * BYTES_PER_OBJECT + sets * BYTES_PER_SET + encoder.encode(text).length;
}

/** Work on one sheet that needs nothing else. */
export function sheetJob(
  sheet: string,
  calls: Calls,
  payload: unknown,
  queue: (sheet: Excel.Worksheet) => void,
): Job {
  return job(calls, payload, (scope) => {
    queue(scope.sheet(sheet));
  });
}
