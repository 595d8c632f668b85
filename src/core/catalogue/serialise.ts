import { embeddedCatalogue, expected } from '../messages/catalogue';
import { canonicalJson } from '../values/canonicalJson';
import { failure, success, type Result } from '../values/result';
import type { CatalogueError } from './CatalogueError';
import type { CatalogueFiles } from './files';
import { readJson } from './readJson';
import { catalogueError } from './report';

/** The catalogue's files as one text, to be embedded in a workbook; take them from `catalogue.files`. */
export function serialiseCatalogue(files: CatalogueFiles): string {
  return canonicalJson(files);
}

/** The files of a text that `serialiseCatalogue` wrote; what is in them is for `parseCatalogue` to see. */
export function deserialiseCatalogue(text: string): Result<CatalogueFiles, CatalogueError> {
  const files = readJson(embeddedCatalogue(), text);
  if (!files.ok) return files;
  if (isRecord(files.value)) return success(files.value);
  return failure(catalogueError(embeddedCatalogue(), [], text, expected.json()));
}

function isRecord(value: unknown): value is CatalogueFiles {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
