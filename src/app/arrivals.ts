/** Tells which files of an inbox are to be taken in, from one look at it to the next. */
export interface Arrivals<T> {
  /** Files that are complete, since they were the same at the last look, and were not taken before. */
  readonly look: (files: readonly T[]) => readonly T[];
  /** Files that were not taken before, complete or not. */
  readonly untaken: (files: readonly T[]) => readonly T[];
  readonly take: (files: readonly T[]) => void;
  /** How many were taken. */
  readonly count: () => number;
}

/** @param markOf differs where a file was written to since; one that was corrected is taken in again */
export function createArrivals<T>(markOf: (file: T) => string): Arrivals<T> {
  const taken = new Set<string>();
  let before = new Set<string>();
  const untaken = (files: readonly T[]): readonly T[] =>
    files.filter((file) => !taken.has(markOf(file)));
  return {
    untaken,
    look(files) {
      const complete = untaken(files).filter((file) => before.has(markOf(file)));
      before = new Set(files.map(markOf));
      return complete;
    },
    take(files) {
      for (const file of files) taken.add(markOf(file));
    },
    count: () => taken.size,
  };
}
