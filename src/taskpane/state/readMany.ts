import { rest, throwIfCancelled } from '../../app/browser/inTurns';
import { returnedFile } from '../../app/browser/reading/returnedFile';
import type { ReturnedFile } from '../../app/collectReturns';
import { shareOut } from '../../app/threads/shareOut';
import type { Pane } from './Pane';

/** From so many files on a worker spares the page more than its start takes. */
const WORTH_WORKERS = 40;
/** Files that are read while another worker starts. */
const PER_WORKER = 100;
const MOST_WORKERS = 4;

/**
 * Reads returned files: in workers where they are many and the browser allows it, otherwise one after the other while
 * the page gets its turns.
 * @param unless what is made of the failure of a file that the browser does not give
 * @returns what each says, in the order of the files; rejects with an AbortError once cancelled
 */
export async function* readMany<Unread = never>(
  { services }: Pane,
  files: readonly File[],
  signal: AbortSignal,
  unless: (error: unknown) => Unread = rethrown,
): AsyncGenerator<ReturnedFile | Unread, void, undefined> {
  const here = async (file: File): Promise<ReturnedFile | Unread> => {
    await rest();
    throwIfCancelled(signal);
    return returnedFile(file, services).catch(unless);
  };
  const workers = workersFor(files.length);
  const threads = workers === 0 ? [] : ((await services.startReaders?.(workers)) ?? []);
  for await (const read of shareOut({ threads, pieces: files, here })) {
    throwIfCancelled(signal);
    yield read;
  }
}

function workersFor(files: number): number {
  if (files < WORTH_WORKERS) return 0;
  // One core is the page's own.
  const cores = Math.max(1, navigator.hardwareConcurrency - 1);
  return Math.min(Math.ceil(files / PER_WORKER), cores, MOST_WORKERS);
}

function rethrown(error: unknown): never {
  throw error;
}
