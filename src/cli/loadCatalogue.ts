import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { CatalogueError } from '../core/catalogue/CatalogueError';
import { CATALOGUE_FILES } from '../core/catalogue/files';
import { parseCatalogue } from '../core/catalogue/parseCatalogue';
import { catalogueError } from '../core/catalogue/report';
import { expected } from '../core/messages/catalogue';
import { failure, success, type Result } from '../core/values/result';
import { SEEDS_DIRECTORY } from './seeds';

/** The plan that travels with the program. */
export const DEFAULT_CATALOGUE = join(SEEDS_DIRECTORY, 'sucheng-2023');

/**
 * Reads the catalogue in a folder. Every mistake comes with file, path, what was found and what is
 * expected.
 */
export function loadCatalogue(
  directory: string = DEFAULT_CATALOGUE,
): Result<Catalogue, CatalogueError> {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    return failure(catalogueError(directory, [], undefined, expected.folder()));
  }
  const read = CATALOGUE_FILES.map((name) => ({ name, content: readJson(directory, name) }));
  const errors = read.flatMap(({ content }) => (content.ok ? [] : content.errors));
  if (errors.length > 0) return failure(...errors);
  return parseCatalogue(
    Object.fromEntries(
      read.flatMap(({ name, content }) =>
        content.ok && content.value !== undefined ? [[name, content.value]] : [],
      ),
    ),
  );
}

/** The JSON of a file; `undefined` where there is no such file. */
export function readJson(directory: string, name: string): Result<unknown, CatalogueError> {
  const path = join(directory, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return success(undefined);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const line = lineOf(text, error);
    return failure(catalogueError(name, [], text.trim() || undefined, expected.json(line)));
  }
}

/** Line of a JSON mistake, from 1, where the engine says its position. */
function lineOf(text: string, error: unknown): number | undefined {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}
