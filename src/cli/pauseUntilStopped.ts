import { setTimeout } from 'node:timers/promises';
import type { CliContext } from './CliContext';

/**
 * Pauses that end when the process is asked to stop. From the first pause on, what is under way is brought
 * to its end before the process stops.
 */
export function pauseUntilStopped(): CliContext['pause'] {
  let stop: AbortController | undefined;
  return async (milliseconds) => {
    if (stop === undefined) {
      const made = new AbortController();
      stop = made;
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => {
          made.abort();
        });
    }
    const { signal } = stop;
    await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
    return !signal.aborted;
  };
}
