import type { Thread } from './Thread';

/** Work that is cut into pieces, each of which can be done by itself. */
export interface Shared<Piece, Done> {
  /** Other threads, which are ended when all is done; none where this one works alone. */
  readonly threads: readonly Thread[];
  readonly pieces: Iterable<Piece>;
  /** Does a piece in this thread, where no other can. */
  readonly here: (piece: Piece) => Promise<Done>;
  /**
   * Waits until what others have done is heard, where this thread does pieces too while the others have their hands
   * full; absent where it has people to answer.
   */
  readonly helping?: () => Promise<unknown>;
}

/** Pieces that are begun before the oldest of them is done, for each thread: so many results wait at most. */
const AHEAD = 8;

/** Pieces that another thread has at a time: one in hand, and one that waits. */
const IN_HAND = 2;

/**
 * Does pieces of work in several threads. The others have one piece in hand and one waiting. One that does not start,
 * or ends for want of memory, is not replaced, and what it had in hand is done here; so nothing waits for ever, and
 * nothing is left out. (Libraries were tried: two cannot be part of a single file, one waits for ever for a worker
 * that does not start.)
 * @returns what was made of each piece, in the order of the pieces, a few of them in memory at a time
 */
export async function* shareOut<Piece, Done>({
  threads,
  pieces,
  here,
  helping,
}: Shared<Piece, Done>): AsyncGenerator<Done, void, undefined> {
  if (threads.length === 0) {
    for (const piece of pieces) yield await here(piece);
    return;
  }
  const crew = threads.map((thread) => new Member(thread));
  const most = helping ? (crew.length + 1) * AHEAD : crew.length * IN_HAND;
  const begun: Promise<Done>[] = [];
  try {
    for (const piece of pieces) {
      const handed = crew.find(({ hasRoom }) => hasRoom)?.hand(piece) as Promise<Done> | undefined;
      const done = handed?.catch(() => here(piece)) ?? here(piece);
      // It may fail while an older one is waited for; it is looked at when its turn comes.
      done.catch(() => undefined);
      begun.push(done);
      if (handed === undefined) {
        await done.catch(() => undefined);
        await helping?.();
      }
      while (begun.length >= most) yield await begun.shift()!;
    }
    while (begun.length > 0) yield await begun.shift()!;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** Someone who is told what became of a piece. */
interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** One of the other threads, with what it has in hand. */
class Member {
  private readonly waiting: Waiting[] = [];
  private isGone = false;

  constructor(private readonly thread: Thread) {
    thread.listen(
      (answer) => this.waiting.shift()?.done(answer),
      () => {
        this.isGone = true;
        for (const { failed } of this.waiting.splice(0)) failed(new Error('The thread ended.'));
      },
    );
  }

  get hasRoom(): boolean {
    return !this.isGone && this.waiting.length < IN_HAND;
  }

  hand(piece: unknown): Promise<unknown> {
    return new Promise((done, failed) => {
      this.waiting.push({ done, failed });
      this.thread.post(piece);
    });
  }
}
