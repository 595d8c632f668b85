import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import type { CatalogueError } from '../core/catalogue/CatalogueError';
import { CATALOGUE_FILES, type CatalogueFiles } from '../core/catalogue/files';
import { parseCatalogue } from '../core/catalogue/parseCatalogue';
import { readJson } from '../core/catalogue/readJson';
import { catalogueError } from '../core/catalogue/report';
import { parseRoster } from '../core/catalogue/townships';
import { expected } from '../core/messages/catalogue';
import { failure, type Result } from '../core/values/result';

export { CATALOGUE_FILES };

/**
 * Opens a catalogue from wherever its files come: a folder, a bundle, a drop on a page.
 * @param texts gives the text of a file by its name, or undefined where there is no such file
 */
export function openCatalogue(
  texts: (name: string) => string | undefined,
): Result<Catalogue, CatalogueError> {
  const errors: CatalogueError[] = [];
  const files: Record<string, unknown> = {};
  for (const name of CATALOGUE_FILES) {
    const text = texts(name);
    if (text === undefined) continue;
    const json = readJson(name, text);
    if (json.ok) files[name] = json.value;
    else errors.push(...json.errors);
  }
  return errors.length > 0 ? failure(...errors) : parseCatalogue(files);
}

/** Opens a catalogue whose files are at hand as JSON, by name. */
export function openCatalogueFiles(files: CatalogueFiles): Result<Catalogue, CatalogueError> {
  return parseCatalogue(files);
}

/** The JSON of a file that a person gives. */
export function openJson(file: string, text: string): Result<unknown, CatalogueError> {
  return readJson(file, text);
}

/** Opens a roster of one's own. */
export function openRoster(
  file: string,
  text: string,
): Result<readonly Township[], CatalogueError> {
  const json = readJson(file, text);
  return json.ok ? parseRoster(file, json.value) : json;
}

/** What to say where the folder of a catalogue cannot be read. */
export function noSuchFolder(directory: string): Result<never, CatalogueError> {
  return failure(catalogueError(directory, [], undefined, expected.folder()));
}
