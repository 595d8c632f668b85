import type { CatalogueFiles } from '../../src/core/catalogue/files';
import { loadSeeds } from './catalogue';

/** The seeds' files with one value replaced, or taken out where `value` is undefined. */
export function seedsWith(
  file: string,
  path: readonly (string | number)[],
  value: unknown,
): CatalogueFiles {
  const files = structuredClone(loadSeeds().files) as Record<string, unknown>;
  const steps = [file, ...path];
  const last = steps.pop()!;
  let at = files as Record<string | number, unknown>;
  for (const step of steps) at = at[step] as Record<string | number, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return files;
}

/** What stands at a path of a seeds' file. */
export function seedsAt(file: string, path: readonly (string | number)[]): unknown {
  let at: unknown = loadSeeds().files[file];
  for (const step of path) at = (at as Record<string | number, unknown>)[step];
  return at;
}
