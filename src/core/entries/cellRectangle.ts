import type { CellValue } from '../values/cell';
import type { SheetSnapshot } from './SheetSnapshot';

/** Rows and columns from 0, both ends included; undefined where there are no cells. */
export interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The smallest rectangle that holds cells, in whatever order they come. */
export function boundsOf<C>(
  cells: readonly C[],
  rowOf: (cell: C) => number,
  columnOf: (cell: C) => number,
): Bounds | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const cell of cells) {
    const row = rowOf(cell);
    const column = columnOf(cell);
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

type Laid = Pick<SheetSnapshot, 'firstRow' | 'firstColumn'> & {
  readonly values: CellValue[][];
};

/** An empty rectangle, to be filled. */
export function emptyRectangle(bounds: Bounds | undefined): Laid {
  if (!bounds) return { firstRow: 0, firstColumn: 0, values: [] };
  const { top, left, bottom, right } = bounds;
  const values = Array.from({ length: bottom - top + 1 }, () =>
    new Array<CellValue>(right - left + 1).fill(null),
  );
  return { firstRow: top, firstColumn: left, values };
}
