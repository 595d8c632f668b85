import { availableParallelism } from 'node:os';
import { openCatalogueFiles } from '../app/openCatalogue';
import type { Catalogue } from '../core/catalogue/Catalogue';

/** A worker is worth its start, half a second of a core, from so many files on: one takes some milliseconds. */
const WORTH_WORKERS = 150;

/** More than these wait for each other, for the disk and for memory. */
const MOST_WORKERS = 8;

/** Files that a worker is given at once: few enough for the bar to move and for all workers to end together. */
const PIECE = 8;

/** How many workers so many files are worth. */
export function workersFor(files: number): number {
  return files < WORTH_WORKERS ? 1 : Math.min(availableParallelism(), MOST_WORKERS);
}

/** Files in pieces for workers; one by one where this thread does them itself. */
export function* piecesOf<File>(
  files: Iterable<File>,
  workers: number,
): Generator<readonly File[]> {
  const size = workers <= 1 ? 1 : PIECE;
  let piece: File[] = [];
  for (const file of files) {
    piece.push(file);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** The catalogue that this run read, in another thread. */
export function catalogueFrom(files: Catalogue['files']): Catalogue {
  const parsed = openCatalogueFiles(files);
  if (!parsed.ok) throw new Error('A catalogue that was read cannot be read again.');
  return parsed.value;
}
