import { join } from 'node:path';
import { noSuchFolder, openCatalogue } from '../app/openCatalogue';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { CatalogueError } from '../core/catalogue/CatalogueError';
import type { Result } from '../core/values/result';
import { isPlanFolder, planText, SEEDS_DIRECTORY } from './seeds';

/** The plan that travels with the program. */
export const DEFAULT_CATALOGUE = join(SEEDS_DIRECTORY, 'sucheng-2023');

/**
 * Reads the catalogue in a folder. Every mistake comes with file, path, what was found and what is
 * expected.
 */
export function loadCatalogue(
  directory: string = DEFAULT_CATALOGUE,
): Result<Catalogue, CatalogueError> {
  if (!isPlanFolder(directory)) return noSuchFolder(directory);
  return openCatalogue((name) => planText(directory, name));
}
