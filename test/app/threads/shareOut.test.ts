import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { shareOut } from '../../../src/app/threads/shareOut';
import type { Thread } from '../../../src/app/threads/Thread';

type Way = 'answers' | 'fails' | 'ends';

/** Doubles numbers, a while after it was asked, until it comes to a piece at which it ends. */
class Doubling implements Thread {
  readonly posted: number[] = [];
  isEnded = false;
  private last: Promise<unknown> = Promise.resolve();
  private answered: (answer: unknown) => void = () => undefined;
  private ended: () => void = () => undefined;

  constructor(private readonly wayOf: (piece: number) => Way) {}

  listen(answered: (answer: unknown) => void, ended: () => void): void {
    Object.assign(this, { answered, ended });
  }

  post(piece: number): void {
    this.posted.push(piece);
    this.last = this.last.then(() => setImmediate()).then(() => this.answer(piece));
  }

  end(): void {
    this.isEnded = true;
  }

  private answer(piece: number): void {
    if (this.isEnded) return;
    const way = this.wayOf(piece);
    if (way === 'answers') this.answered(piece * 2);
    else if (way === 'fails') this.answered(Promise.reject(new Error('not done')));
    else {
      this.isEnded = true;
      this.ended();
    }
  }
}

async function all<T>(results: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const each of results) found.push(each);
  return found;
}

const WAYS = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constant<Way>('answers') },
    fc.constantFrom<Way>('fails', 'ends'),
  ),
  { maxLength: 60 },
);

describe('work that is shared out to threads', () => {
  it.each([
    ['by itself', undefined],
    ['and helps', () => setImmediate()],
  ])(
    'is done once each, in order, whatever becomes of them: this thread does no piece %s',
    async (_, helping) => {
      await fc.assert(
        fc.asyncProperty(WAYS, fc.integer({ min: 0, max: 3 }), async (ways, count) => {
          const threads = Array.from(
            { length: count },
            () => new Doubling((piece) => ways[piece]!),
          );
          const pieces = ways.map((_way, no) => no);
          const here = (piece: number) => Promise.resolve(piece * 2);
          const done = await all(shareOut({ threads, pieces, here, ...(helping && { helping }) }));
          expect(done).toEqual(pieces.map((piece) => piece * 2));
          const posted = threads.flatMap((thread) => thread.posted);
          expect(new Set(posted).size).toBe(posted.length);
          expect(threads.every(({ isEnded }) => isEnded)).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('leaves this thread to people while another one can do it', async () => {
    const here: number[] = [];
    const thread = new Doubling((piece) => (piece === 20 ? 'fails' : 'answers'));
    const pieces = Array.from({ length: 30 }, (_, no) => no);
    const ownWork = (piece: number) => {
      here.push(piece);
      return Promise.resolve(piece * 2);
    };
    await all(shareOut({ threads: [thread], pieces, here: ownWork }));
    expect(here).toEqual([20]);
    expect(thread.posted).toEqual(pieces);
  });

  it('ends the others where nobody waits any more', async () => {
    const thread = new Doubling(() => 'answers');
    const pieces = Array.from({ length: 30 }, (_, no) => no);
    for await (const done of shareOut({
      threads: [thread],
      pieces,
      here: () => Promise.resolve(0),
    }))
      if (done === 4) break;
    expect(thread.isEnded).toBe(true);
    expect(thread.posted.length).toBeLessThan(8);
  });
});
