import type { Area } from '../../../../core/values/address';
import type { PlacedCell } from './grid';
import { cellIndex, MAX_COLUMNS } from './reference';

/** A merged area: rows and columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The area of a reference such as `B2:D4`; undefined where it names none of several cells. */
export function mergeOf(reference: string): Merge | undefined {
  const [first = -1, last = -1, ...more] = reference.split(':').map(cellIndex);
  if (first < 0 || last < 0 || more.length > 0) return undefined;
  const [top, bottom] = [Math.floor(first / MAX_COLUMNS), Math.floor(last / MAX_COLUMNS)];
  const [left, right] = [first % MAX_COLUMNS, last % MAX_COLUMNS];
  return { top, left, bottom, right };
}

export function areaOf({ top, left, bottom, right }: Merge): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Rows above which a merged area is looked at from every cell, so that one over all rows costs nothing. */
const TALL = 64;

/** Indexes of the cells that hold something under a merged area, which shows its first cell alone. */
export function coveredCells(
  cells: readonly PlacedCell[],
  merges: readonly Merge[],
): readonly number[] {
  if (merges.length === 0) return [];
  const byRow = new Map<number, Merge[]>();
  const tall: Merge[] = [];
  for (const merge of merges) {
    if (merge.bottom - merge.top >= TALL) tall.push(merge);
    else
      for (let row = merge.top; row <= merge.bottom; row++) {
        const known = byRow.get(row);
        if (known) known.push(merge);
        else byRow.set(row, [merge]);
      }
  }
  const isCovered = ({ index, value }: PlacedCell): boolean => {
    if (value === null) return false;
    const row = Math.floor(index / MAX_COLUMNS);
    const column = index % MAX_COLUMNS;
    const covers = ({ top, left, bottom, right }: Merge): boolean =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      (row !== top || column !== left);
    return (byRow.get(row)?.some(covers) ?? false) || tall.some(covers);
  };
  return cells.filter(isCovered).map(({ index }) => index);
}
