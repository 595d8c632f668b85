import { parentPort, Worker, workerData } from 'node:worker_threads';
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

/** Work that is cut into pieces, each of which can be done by itself. */
export interface Shared<Piece, Done> {
  /** The program's own file, which starts as a worker where it is none; absent where this thread works alone. */
  readonly script?: string;
  readonly workers: number;
  /** What every worker is told once. */
  readonly told: ToldWorker;
  readonly pieces: Iterable<Piece>;
  /** Does a piece in this thread, where no worker can. */
  readonly here: (piece: Piece) => Promise<Done>;
}

/** Pieces that are begun before the oldest of them is done, for each worker: so many results wait at most. */
const AHEAD = 3;

/**
 * Does pieces of work on several cores: every worker takes the next piece as soon as it has done one. A worker that
 * does not start, or ends for want of memory, is not replaced, and what it had in hand is done here; so nothing waits
 * for ever, and nothing is left out. (Libraries were tried: two cannot be part of a single file, one waits for ever
 * for a worker that does not start.)
 * @returns what was made of each piece, in the order of the pieces, a few of them in memory at a time
 */
export async function* shareOut<Piece, Done>(
  work: Shared<Piece, Done>,
): AsyncGenerator<Done, void, undefined> {
  const { script, workers, told, pieces, here } = work;
  if (script === undefined || workers <= 1) {
    for (const piece of pieces) yield await here(piece);
    return;
  }
  const crew = new Crew(script, workers, told);
  const begun: Promise<Done>[] = [];
  try {
    for (const piece of pieces) {
      const done = crew.hand(piece).catch(() => here(piece)) as Promise<Done>;
      // It may fail while an older one is waited for; it is looked at when its turn comes.
      done.catch(() => undefined);
      begun.push(done);
      if (begun.length >= workers * AHEAD) yield await begun.shift()!;
    }
    while (begun.length > 0) yield await begun.shift()!;
  } finally {
    await crew.end();
  }
}

/** Workers, each with one piece in hand at most. */
class Crew {
  private readonly workers: readonly Worker[];
  private readonly idle: Worker[];
  private readonly waiting: ((worker: Worker | undefined) => void)[] = [];
  private left: number;

  constructor(script: string, workers: number, told: unknown) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: OLD };
    this.workers = Array.from(
      { length: workers },
      () => new Worker(script, { workerData: told, resourceLimits }),
    );
    // One that fails while it has nothing in hand is noticed when it is handed something.
    for (const worker of this.workers) worker.on('error', () => undefined);
    this.idle = [...this.workers];
    this.left = workers;
  }

  /** What a worker makes of a piece; fails where none is left, or the one that had it ended. */
  async hand(piece: unknown): Promise<unknown> {
    const worker = this.idle.pop() ?? (this.left > 0 ? await this.next() : undefined);
    if (worker === undefined) throw new Error('No worker is left.');
    try {
      const done = await answer(worker, piece);
      this.pass(worker);
      return done;
    } catch (error) {
      this.left -= 1;
      if (this.left === 0) for (const each of this.waiting.splice(0)) each(undefined);
      throw error;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private next(): Promise<Worker | undefined> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private pass(worker: Worker): void {
    const first = this.waiting.shift();
    if (first === undefined) this.idle.push(worker);
    else first(worker);
  }
}

/** In MB: what one file needs, many times over, and little more, since cores are many and memory is not. */
const YOUNG = 16;
const OLD = 512;

/** Hands a piece to a worker that has nothing in hand. */
function answer(worker: Worker, piece: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => settle(() => reject(asError(error)));
    const done = (result: unknown): void => settle(() => resolve(result));
    const settle = (act: () => void): void => {
      worker.off('message', done).off('messageerror', fail).off('error', fail).off('exit', fail);
      act();
    };
    worker.on('message', done).on('messageerror', fail).on('error', fail).on('exit', fail);
    worker.postMessage(piece);
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('The worker ended.');
}

/** What a worker does with every piece that it is handed; a piece that it cannot do ends it. */
export function serve(begin: (told: unknown) => (piece: unknown) => Promise<unknown>): void {
  const perform = begin(workerData);
  parentPort?.on('message', (piece: unknown) => {
    void perform(piece).then(
      (done) => parentPort?.postMessage(done),
      () => process.exit(1),
    );
  });
}
