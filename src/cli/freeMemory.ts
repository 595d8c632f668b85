import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** In bytes. */
const MUCH = 160 * 1024 * 1024;

let collect: (() => void) | undefined;

/**
 * Lets go of what earlier files left behind where that is much: by itself Node waits until it has taken
 * a good part of the machine's memory, which others need.
 */
export function freeMemory(): void {
  const { heapUsed, external } = process.memoryUsage();
  if (heapUsed + external < MUCH) return;
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
