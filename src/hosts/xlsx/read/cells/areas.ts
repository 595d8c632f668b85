import type { Area } from '../../../../core/values/address';
import type { CellBudget } from './budget';
import { cellIndex, MAX_COLUMNS } from './reference';

/** Rows and columns from 0, both ends included. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The area of a reference such as `B2:D4` or `B2`; undefined where it names none. */
export function areaOf(reference: string): CellArea | undefined {
  const [first = -1, last = first, ...more] = reference.split(':').map(cellIndex);
  if (first < 0 || last < 0 || more.length > 0) return undefined;
  const [top, bottom] = [Math.floor(first / MAX_COLUMNS), Math.floor(last / MAX_COLUMNS)];
  const [left, right] = [first % MAX_COLUMNS, last % MAX_COLUMNS];
  return { top, left, bottom, right };
}

export function asArea({ top, left, bottom, right }: CellArea): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Rows above which an area is looked at from every cell, so that one over all rows costs nothing. */
const TALL = 64;

/** The areas in which a cell lies, found without looking at those of other rows. */
export function areasAround<T extends CellArea>(
  areas: readonly T[],
  sheet: string,
  budget: CellBudget,
): (index: number) => readonly T[] {
  const byRow = new Map<number, T[]>();
  const tall: T[] = [];
  for (const area of areas) {
    if (area.bottom - area.top >= TALL) tall.push(area);
    else {
      budget.spendLooks(sheet, area.bottom - area.top + 1);
      for (let row = area.top; row <= area.bottom; row++) {
        const known = byRow.get(row);
        if (known) known.push(area);
        else byRow.set(row, [area]);
      }
    }
  }
  return (index) => {
    const row = Math.floor(index / MAX_COLUMNS);
    const column = index % MAX_COLUMNS;
    const near = byRow.get(row) ?? [];
    budget.spendLooks(sheet, near.length + tall.length);
    if (near.length + tall.length === 0) return near;
    const isIn = ({ top, left, bottom, right }: T): boolean =>
      row >= top && row <= bottom && column >= left && column <= right;
    return [...near.filter(isIn), ...tall.filter(isIn)];
  };
}

/** Whether an area, merged, shows another cell in the place of this one. */
export function isCoveredBy({ top, left }: CellArea, index: number): boolean {
  return index !== top * MAX_COLUMNS + left;
}
