import type { SheetSnapshot } from './SheetSnapshot';

/** A cell's place on its sheet, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A sheet as another one was read, with other values in some cells. */
interface Alike {
  /** Its formulas, looks, remarks and used rectangle are the same; its name may be another. */
  readonly from: SheetSnapshot;
  /** Cells whose values, or whose number formats, are not those of the other. */
  readonly at: readonly CellPlace[];
}

const KNOWN = new WeakMap<SheetSnapshot, Alike>();

/** Says of a sheet, as it is read, that it differs from another one in values alone. */
export function tellAlike(sheet: SheetSnapshot, alike: Alike): void {
  KNOWN.set(sheet, alike);
}

/** Whether others may be told to differ from a sheet, or it was told to itself. */
export function isOfMany(sheet: SheetSnapshot): boolean {
  return KNOWN.has(sheet);
}

/** The sheet from which this one was told to differ in values alone: itself, in nothing, where it was told of none. */
export function alikeOf(sheet: SheetSnapshot): Alike {
  return KNOWN.get(sheet) ?? { from: sheet, at: [] };
}
