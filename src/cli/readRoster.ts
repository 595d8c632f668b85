import { openRoster } from '../app/openCatalogue';
import type { Township } from '../core/catalogue/Catalogue';
import { JSON_BYTES } from '../core/values/limits';
import { CliFailure } from './CliFailure';
import type { CliContext } from './CliContext';
import { readBytes } from './readFile';

/** The townships of a roster file; every mistake in it is a sentence of the failure. */
export function readRoster(context: CliContext, path: string): readonly Township[] {
  const roster = openRoster(path, readBytes(context, path, JSON_BYTES).toString('utf8'));
  if (roster.ok) return roster.value;
  throw new CliFailure(roster.errors.map(({ message }) => message));
}
