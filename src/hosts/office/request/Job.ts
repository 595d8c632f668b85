import type { Scope } from './Scope';

/** A piece of work that can be queued: no sync inside, and it can be queued again in another request. */
export interface Job {
  /** What it adds to the request at most, in bytes. */
  readonly bytes: number;
  /** Bytes of its answer, roughly, where that is much. */
  readonly answer?: number;
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

const encoder = new TextEncoder();

/** @param payload the values that travel with the calls */
export function job(calls: Calls, payload: unknown, run: (scope: Scope) => void): Job {
  return {
    bytes: bytesOf(calls, payload),
    queue: (scope) => {
      run(scope);
      return undefined;
    },
  };
}

/** Work that loads something: `queue` gives what takes it. */
export function readJob(calls: Calls, payload: unknown, queue: Job['queue']): Job {
  return { bytes: bytesOf(calls, payload), queue };
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
