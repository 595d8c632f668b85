import type { Pieces } from '../../core/values/pieces';

/** Milliseconds of work after which the page gets its turn. */
const TURN = 30;

/** Lets the page draw and take clicks. Timers that follow one another browsers hold back for 4 ms each. */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Waits until what was rendered is on the screen. */
export async function painted(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1)
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new DOMException('cancelled', 'AbortError');
}

/**
 * Gives a function that is called between pieces of work and waited for: after so much work the page gets its turn.
 * It rejects with an AbortError once cancelled.
 */
export function turns(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await rest();
    throwIfCancelled(signal);
    since = performance.now();
  };
}

/**
 * Works in pieces and gives the page its turns between them. Rejects with an AbortError once cancelled.
 * @param onPiece told of the piece that was done last, before a turn: what is said oftener nobody sees
 */
export async function inTurns<T, S>(
  pieces: Pieces<T, S>,
  signal?: AbortSignal,
  onPiece?: (piece: S) => void,
): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < TURN) continue;
    onPiece?.(step.value);
    await rest();
    throwIfCancelled(signal);
    since = performance.now();
  }
}
