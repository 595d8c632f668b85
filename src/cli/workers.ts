import { setImmediate } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { shareOut } from '../app/threads/shareOut';
import type { Thread } from '../app/threads/Thread';
import type { CliContext } from './CliContext';

/** A kind of work that other cores do. */
export interface WorkerTask<Told, Piece, Done> {
  /** What it does with every piece, once it was told what it works with. */
  begin(context: CliContext, told: Told): (piece: Piece) => Promise<Done>;
}

/** What a worker is told: the name of the task, and what the task is told. */
export interface ToldWorker {
  readonly task: string;
  readonly told: unknown;
}

interface OnCores<Piece, Done> {
  /** How many, this thread being one of them: starting another one costs as much as fifty forms. */
  readonly workers: number;
  /** What every worker is told once. */
  readonly told: ToldWorker;
  readonly pieces: Iterable<Piece>;
  /** Does a piece in this thread. */
  readonly here: (piece: Piece) => Promise<Done>;
}

/** Does pieces of work on several cores, where the program's own file can start as a worker; otherwise as `shareOut`. */
export function onCores<Piece, Done>(
  { workerScript: script }: CliContext,
  { workers, told, pieces, here }: OnCores<Piece, Done>,
): AsyncGenerator<Done, void, undefined> {
  const others = script === undefined ? 0 : workers - 1;
  const threads = Array.from({ length: others }, () => threadOf(script!, told));
  return shareOut({ threads, pieces, here, helping: setImmediate });
}

/** In MB: what one file needs, many times over, and little more, since cores are many and memory is not. */
const YOUNG = 6;
const OLD = 512;

function threadOf(script: string, told: ToldWorker): Thread {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: OLD };
  const worker = new Worker(script, { workerData: told, resourceLimits });
  return {
    post: (piece) => {
      worker.postMessage(piece);
    },
    listen(answered, ended) {
      worker.on('message', answered);
      worker.on('messageerror', ended).on('error', ended).on('exit', ended);
    },
    end: () => worker.terminate(),
  };
}

/** What a worker does with every piece that it is handed, one after the other; a piece that it cannot do ends it. */
export function serve(begin: (told: unknown) => (piece: unknown) => Promise<unknown>): void {
  const perform = begin(workerData);
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (piece: unknown) => {
    last = last
      .then(() => perform(piece))
      .then(
        (done) => parentPort?.postMessage(done),
        () => process.exit(1),
      );
  });
}
