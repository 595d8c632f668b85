import * as z from 'zod';
import { failure, success, type Result } from '../values/result';
import type { Township } from './Catalogue';
import type { CatalogueError, Report } from './CatalogueError';
import { parseBy } from './files';
import { reportInto } from './report';
import { townshipsSchema, type TownshipsSource } from './schema';
import { requireUnique } from './unique';

/** The default roster. */
export function parseTownships(source: TownshipsSource, report: Report): readonly Township[] {
  const { townships } = source;
  requireUnique(
    townships,
    (one) => one.code,
    (index) => ['townships', index, 'code'],
    report,
  );
  requireUnique(
    townships,
    (one) => one.name,
    (index) => ['townships', index, 'name'],
    report,
  );
  return townships;
}

/**
 * A roster file of one's own, of the same shape as a catalogue's townships.json.
 * @param file name of the file, for its errors
 * @param content its JSON
 */
export function parseRoster(
  file: string,
  content: unknown,
): Result<readonly Township[], CatalogueError> {
  const parsed = parseBy(z.strictObject({ [file]: townshipsSchema }), { [file]: content });
  if (!parsed.ok) return parsed;
  const errors: CatalogueError[] = [];
  const roster = parseTownships(parsed.value[file]!, reportInto(errors, file));
  return errors.length > 0 ? failure(...errors) : success(roster);
}
