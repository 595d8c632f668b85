import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Work that is cut into pieces, each of which can be done by itself. */
export interface Shared<Piece, Done> {
  /** The program's own file, which starts as a worker where it is none. */
  readonly script: string;
  readonly workers: number;
  /** What every worker is told once. */
  readonly told: unknown;
  readonly pieces: readonly Piece[];
  /** Does a piece in this thread, where no worker can. */
  readonly here: (piece: Piece) => Promise<Done>;
  readonly onDone: (piece: Piece) => void;
}

/**
 * Does pieces of work on several cores: every worker takes the next piece as soon as it has done one. A worker that
 * does not start, or ends for want of memory, is not replaced, and what it had in hand is done here; so nothing waits
 * for ever, and nothing is left out. (Libraries were tried: two cannot be part of a single file, one waits for ever
 * for a worker that does not start.)
 * @returns what was made of each piece, in the order of the pieces
 */
export async function shareOut<Piece, Done>(work: Shared<Piece, Done>): Promise<readonly Done[]> {
  const { pieces, here, onDone } = work;
  const results = new Array<Done>(pieces.length);
  const queue = pieces.entries();
  const left: [number, Piece][] = [];
  const crew = Array.from({ length: Math.min(work.workers, pieces.length) }, async () => {
    const worker = new Worker(work.script, { workerData: work.told });
    try {
      for (const [index, piece] of queue) {
        try {
          results[index] = (await answer(worker, piece)) as Done;
          onDone(piece);
        } catch {
          left.push([index, piece]);
          return;
        }
      }
    } finally {
      await worker.terminate();
    }
  });
  await Promise.all(crew);
  for (const [index, piece] of [...left, ...queue]) {
    results[index] = await here(piece);
    onDone(piece);
  }
  return results;
}

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
