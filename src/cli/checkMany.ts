import { availableParallelism } from 'node:os';
import { checkFile, type CheckedFile } from '../app/checkFile';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { openCatalogueFiles } from '../app/openCatalogue';
import { BOOK_LIMITS } from '../core/values/limits';
import { pathIn, type CliContext } from './CliContext';
import { readReturned } from './readFile';
import { serve, shareOut } from './workers';

/** One file that was checked. */
export interface ManyChecked {
  readonly checked: CheckedFile;
  readonly isReadable: boolean;
}

interface NamedFile {
  readonly path: string;
  /** As lists name it. */
  readonly name: string;
}

/** A worker is worth its start, half a second of a core, from so many files on: one takes some milliseconds. */
const WORTH_WORKERS = 150;

/** Files that a worker is given at once: few enough for the bar to move and for all workers to end together. */
const PIECE = 16;

/** More than these wait for each other, for the disk and for memory. */
const MOST_WORKERS = 8;

/** What a worker is told when it starts: a catalogue, as the files that it was read from. */
interface Told {
  readonly catalogue: Catalogue['files'];
}

/**
 * Checks files, on several cores where they are many. What is found, and its order, does not depend on how many
 * workers there are.
 * @param workers how many; 1 for none beside this thread
 * @param onDone called with the number of files that are done
 */
export async function checkMany(
  context: CliContext,
  paths: readonly string[],
  fallback: Catalogue,
  onDone: (done: number) => void,
  workers = paths.length < WORTH_WORKERS ? 1 : Math.min(availableParallelism(), MOST_WORKERS),
): Promise<readonly ManyChecked[]> {
  const { workerScript: script } = context;
  const files = paths.map((name) => ({ path: pathIn(context, name), name }));
  let done = 0;
  const here = (piece: readonly NamedFile[]) => checkPiece(context, piece, fallback);
  const count = (piece: readonly NamedFile[]): void => onDone((done += piece.length));
  if (workers === 1 || script === undefined) {
    const checked: ManyChecked[] = [];
    for (const file of files) {
      checked.push(...(await here([file])));
      count([file]);
    }
    return checked;
  }
  const told: Told = { catalogue: fallback.files };
  const pieces = piecesOf(files);
  return (await shareOut({ script, workers, told, pieces, here, onDone: count })).flat();
}

/** What the program does as a worker of another run of itself. */
export function serveChecks(context: CliContext): void {
  serve((told) => {
    const parsed = openCatalogueFiles((told as Told).catalogue);
    if (!parsed.ok) throw new Error('A catalogue that was read cannot be read again.');
    return (piece) => checkPiece(context, piece as readonly NamedFile[], parsed.value);
  });
}

async function checkPiece(
  context: CliContext,
  files: readonly NamedFile[],
  fallback: Catalogue,
): Promise<readonly ManyChecked[]> {
  const results: ManyChecked[] = [];
  for (const { path, name } of files) {
    const returned = await readReturned(context, path, name, BOOK_LIMITS);
    const isReadable = !('error' in returned.content);
    results.push({ checked: checkFile(returned, fallback), isReadable });
  }
  return results;
}

function piecesOf(files: readonly NamedFile[]): readonly (readonly NamedFile[])[] {
  const pieces: (readonly NamedFile[])[] = [];
  for (let from = 0; from < files.length; from += PIECE)
    pieces.push(files.slice(from, from + PIECE));
  return pieces;
}
