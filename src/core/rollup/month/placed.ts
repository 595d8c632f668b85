import type { Catalogue } from '../../catalogue/Catalogue';
import type { Book } from '../../entries/book';
import { rankTownships, type RankedTownship } from '../rankTownships';

/** A township with its place; townships with the same share have the same place. */
export interface PlacedTownship extends RankedTownship {
  /** From 1, the smallest share of ratios below the target first. */
  readonly place: number;
}

/** Townships that reported and can be compared, the best first; those with one share by code. */
export function placeTownships(book: Book, catalogue: Catalogue): readonly PlacedTownship[] {
  const compared = rankTownships(book, catalogue).filter(
    ({ reported, comparable }) => reported && comparable > 0,
  );
  const isSame = (a: RankedTownship, b: RankedTownship): boolean =>
    a.below.length * b.comparable === b.below.length * a.comparable;
  const sorted = [...compared].sort(
    (a, b) =>
      a.below.length * b.comparable - b.below.length * a.comparable ||
      (a.org < b.org ? -1 : a.org > b.org ? 1 : 0),
  );
  return sorted.map((township) => ({
    ...township,
    place: sorted.findIndex((each) => isSame(each, township)) + 1,
  }));
}
