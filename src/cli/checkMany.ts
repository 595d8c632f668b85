import { checkFile, type CheckedFile } from '../app/checkFile';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { BOOK_LIMITS } from '../core/values/limits';
import type { CliContext } from './CliContext';
import { readReturned, type ReturnPlace } from './readFile';
import { catalogueFrom, piecesOf, workersFor } from './sharing';
import { onCores, type WorkerTask } from './workers';

/** One file that was checked. */
export interface ManyChecked {
  readonly checked: CheckedFile;
  readonly isReadable: boolean;
}

/** What a worker is told when it starts: a catalogue, as the files that it was read from. */
interface Told {
  readonly catalogue: Catalogue['files'];
}

/** Checking, as a worker does it. */
export const checkTask: WorkerTask<Told, readonly ReturnPlace[], readonly ManyChecked[]> = {
  begin(context, { catalogue }) {
    const fallback = catalogueFrom(catalogue);
    return (piece) => checkPiece(context, piece, fallback);
  },
};

/**
 * Checks files, on several cores where they are many. What is found, and its order, does not depend on how many
 * workers there are.
 * @param workers how many; 1 for none beside this thread
 * @param onDone called with the number of files that are done
 */
export async function checkMany(
  context: CliContext,
  files: readonly ReturnPlace[],
  fallback: Catalogue,
  onDone: (done: number) => void,
  workers = workersFor(files.length),
): Promise<readonly ManyChecked[]> {
  const told: Told = { catalogue: fallback.files };
  const checked: ManyChecked[] = [];
  for await (const done of onCores(context, {
    workers,
    told: { task: 'check', told },
    pieces: piecesOf(files, workers),
    here: (piece) => checkPiece(context, piece, fallback),
  })) {
    checked.push(...done);
    onDone(checked.length);
  }
  return checked;
}

async function checkPiece(
  context: CliContext,
  files: readonly ReturnPlace[],
  fallback: Catalogue,
): Promise<readonly ManyChecked[]> {
  const results: ManyChecked[] = [];
  for (const file of files) {
    const returned = await readReturned(context, file, BOOK_LIMITS);
    const isReadable = !('error' in returned.content);
    results.push({ checked: checkFile(returned, fallback), isReadable });
  }
  return results;
}
