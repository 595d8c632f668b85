import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What earlier files may leave behind, in bytes; a quarter of what is in use where that is more. */
const ROOM = 20 * 1024 * 1024;

let collect: (() => void) | undefined;
/** Bytes that were in use when the rest was let go of; before that, what the program itself takes. */
let inUse = 32 * 1024 * 1024;

/**
 * Lets go of what earlier files left behind where that is much: by itself Node waits until it has taken
 * a good part of the machine's memory, which others need.
 */
export function freeMemory(): void {
  if (used() < inUse + Math.max(ROOM, inUse / 4)) return;
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  inUse = used();
}

/** Where new things stand, which is gone through by itself every few forms and costs little. */
const NEW = /^new_/;

/**
 * Bytes in use beside what is new: to go through everything costs as much as ten forms. The process's own account
 * asks the system for all its pages first, half a millisecond each time.
 */
function used(): number {
  return getHeapSpaceStatistics().reduce(
    (sum, { space_name: name, space_used_size: size }) => (NEW.test(name) ? sum : sum + size),
    getHeapStatistics().external_memory,
  );
}
