import * as z from 'zod';
import { expected } from '../messages/catalogue';
import { failure, success, type Result } from '../values/result';
import type { CatalogueError } from './CatalogueError';
import {
  annex1Schema,
  annex2Schema,
  annex3Schema,
  annex4Schema,
  annex5Schema,
  elementsSchema,
  planSchema,
  townshipsSchema,
} from './schema';
import { shapeErrors } from './shapeErrors';

/** The files of a catalogue's folder, by name, as their JSON was read. */
export type CatalogueFiles = Readonly<Record<string, unknown>>;

const SCHEMAS = {
  'plan.json': planSchema,
  'elements.json': elementsSchema,
  'annex1.json': annex1Schema,
  'annex2.json': annex2Schema,
  'annex3.json': annex3Schema,
  'annex4.json': annex4Schema,
  'annex5.json': annex5Schema,
  'townships.json': townshipsSchema,
};

const catalogueSchema = z.strictObject(SCHEMAS);

/** The files, each of the shape its schema asks for. */
export type CatalogueSource = z.infer<typeof catalogueSchema>;

/** Every file that a catalogue's folder must hold. */
export const CATALOGUE_FILES: readonly string[] = Object.keys(SCHEMAS);

/** Looks at the shape of every file; errors in one do not hide those in another. */
export function parseFiles(files: CatalogueFiles): Result<CatalogueSource, CatalogueError> {
  return parseBy(catalogueSchema, files);
}

/** Looks at the shape of one file with a schema for `{ [name]: content }`. */
export function parseBy<T>(schema: z.ZodType<T>, files: CatalogueFiles): Result<T, CatalogueError> {
  const parsed = schema.safeParse(files);
  if (parsed.success) return success(parsed.data);
  const known = Object.keys(SCHEMAS);
  return failure(...shapeErrors(files, parsed.error.issues, expected.knownFile(known)));
}
