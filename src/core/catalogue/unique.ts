import { expected } from '../messages/catalogue';
import type { Path, Report } from './CatalogueError';

/** Reports every item whose `key` an earlier one already has. */
export function requireUnique<T>(
  items: readonly T[],
  key: (item: T) => string,
  path: (index: number) => Path,
  report: Report,
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const found = key(item);
    if (seen.has(found)) report(path(index), found, expected.unique());
    seen.add(found);
  });
}

/** Reports every number that is not its place in the list, counted from 1. */
export function requireNumbered(
  numbers: readonly number[],
  path: (index: number) => Path,
  report: Report,
): void {
  numbers.forEach((no, index) => {
    if (no !== index + 1) report(path(index), no, expected.numbered(index + 1));
  });
}
