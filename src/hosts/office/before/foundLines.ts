import { charactersOf, pointsOf } from '../write/lines';
import type { Before } from './Before';

interface Line {
  readonly index: number;
  readonly from: number | null;
}

/** Excel keeps sizes in whole pixels. */
const PIXEL = 0.75;

/** A size that nobody planned stays the usual one: what was found may come from the text in the row. */
export function foundHeight<L extends Line>(line: L, { heights, hiddenRows }: Before): L {
  const found = hiddenRows.get(line.index) === true ? undefined : heights.get(line.index);
  return found === undefined || line.from === null || Math.abs(found - line.from) <= PIXEL
    ? line
    : { ...line, from: found };
}

export function foundWidth<L extends Line>(line: L, { widths, hiddenColumns }: Before): L {
  const found = hiddenColumns.get(line.index) === true ? undefined : widths.get(line.index);
  return found === undefined || line.from === null || Math.abs(found - pointsOf(line.from)) <= PIXEL
    ? line
    : { ...line, from: charactersOf(found) };
}

/** Lines that are to be shown, or hidden, as far as they were not already. */
export function foundHidden(
  { from, to }: { readonly from: readonly number[]; readonly to: readonly number[] },
  hidden: ReadonlyMap<number, boolean>,
) {
  return {
    from: from.filter((index) => hidden.get(index) !== false),
    to: to.filter((index) => hidden.get(index) !== true),
  };
}
