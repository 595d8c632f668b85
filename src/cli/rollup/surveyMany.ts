import { surveyForm, type Surveyed } from '../../app/survey/surveyForm';
import type { Catalogue } from '../../core/catalogue/Catalogue';
import { RETURN_LIMITS } from '../../core/values/limits';
import type { FoundFile } from '../archive/FoundFile';
import type { CliContext } from '../CliContext';
import { freeMemory } from '../freeMemory';
import { openReturned, returnedBytes, type ReturnPlace } from '../readFile';
import { catalogueFrom, piecesOf, workersFor } from '../sharing';
import { onCores, type WorkerTask } from '../workers';
import type { Journal } from './journal';

/** A file and what it says; what an earlier run made of it is not made again. */
export interface SurveyedFile {
  readonly name: string;
  readonly surveyed: Surveyed;
}

type Found = Surveyed | { readonly sha256: string; readonly isKnown: true };

interface Told {
  readonly catalogue: Catalogue['files'];
  /** SHA-256 of files that were surveyed before. */
  readonly known: readonly string[];
}

/** Surveying, as a worker does it. */
export const surveyTask: WorkerTask<Told, readonly ReturnPlace[], readonly Found[]> = {
  begin(context, { catalogue, known }) {
    const fallback = catalogueFrom(catalogue);
    const before = new Set(known);
    return (piece) => surveyPiece(context, piece, fallback, before);
  },
};

/**
 * Reads and checks files one by one, on several cores where they are many.
 * @param files taken from its end on, and let go of, so that what becomes of a file takes its place in memory
 * @returns what each says, in the order in which they are taken, a few of them in memory at a time
 */
export async function* surveyMany(
  context: CliContext,
  files: FoundFile[],
  fallback: Catalogue,
  { journal, workers = workersFor(files.length) }: { journal?: Journal; workers?: number },
): AsyncGenerator<SurveyedFile, void, undefined> {
  const known = journal?.known ?? new Map<string, never>();
  const told: Told = { catalogue: fallback.files, known: [...known.keys()] };
  const names: string[] = [];
  function* taken(): Generator<FoundFile, void, undefined> {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      names.push(file.name);
      yield file;
    }
  }
  for await (const piece of onCores(context, {
    workers,
    told: { task: 'survey', told },
    pieces: piecesOf(taken(), workers),
    here: (piece) => surveyPiece(context, piece, fallback, known),
  }))
    for (const found of piece) {
      const name = names.shift()!;
      if (!('isKnown' in found)) {
        if (found.sha256 !== '') journal?.add(found.sha256, found);
        yield { name, surveyed: found };
      } else {
        freeMemory();
        yield { name, surveyed: journal!.read(found.sha256) as Surveyed };
      }
    }
}

async function surveyPiece(
  context: CliContext,
  files: readonly ReturnPlace[],
  fallback: Catalogue,
  known: { has(sha256: string): boolean },
): Promise<readonly Found[]> {
  const results: Found[] = [];
  for (const file of files) {
    const read = returnedBytes(file, RETURN_LIMITS.file);
    if ('problem' in read) {
      results.push({ sha256: '', hard: 1, soft: 0, refused: read.problem, figures: [] });
      continue;
    }
    const { sha256 } = read;
    if (known.has(sha256)) results.push({ sha256, isKnown: true });
    else
      results.push(
        surveyForm(await openReturned(context, file.name, read, RETURN_LIMITS), fallback),
      );
  }
  return results;
}
