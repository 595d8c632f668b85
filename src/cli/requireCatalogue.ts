import type { Catalogue } from '../core/catalogue/Catalogue';
import { CliFailure } from './CliFailure';
import { pathIn, type CliContext } from './CliContext';
import { DEFAULT_CATALOGUE, loadCatalogue } from './loadCatalogue';

/** Folder of the catalogue in use: the one given, or the plan that travels with the program. */
export function catalogueFolder(context: CliContext, given: string | undefined): string {
  return given === undefined ? DEFAULT_CATALOGUE : pathIn(context, given);
}

/** The catalogue in use; every mistake in it is a sentence of the failure. */
export function requireCatalogue(context: CliContext, given: string | undefined): Catalogue {
  const loaded = loadCatalogue(catalogueFolder(context, given));
  if (loaded.ok) return loaded.value;
  throw new CliFailure(loaded.errors.map(({ message }) => message));
}
