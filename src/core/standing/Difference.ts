import type { WantedSheet } from './WantedSheet';

/** What people changed in what is ours, or what a sheet shows otherwise than the program works it out. */
export type DifferenceKind =
  | 'sheetMissing'
  | 'rowMissing'
  /** Rows in another order than the formulas of other sheets take them. */
  | 'rowsMoved'
  /** A row with a key that stands there already, or that is none of ours. */
  | 'rowAdded'
  | 'townshipAdded'
  | 'formula'
  /** A formula that takes another cell, since rows or sheets were moved or exchanged. */
  | 'displaced'
  | 'figure'
  | 'parameter'
  /** A label that belongs to another row or sheet. */
  | 'contradiction'
  /** The title of another month's or unit's sheet. */
  | 'otherTitle'
  | 'text'
  | 'contentAdded'
  /** A figure that people type, kept as text: it takes no part in the sheet's sums. */
  | 'typedText'
  | 'typedFormula'
  | 'shown'
  /** A number format shows another figure or word than the cell holds. */
  | 'disguised'
  /** People put it out of sight; `found` is how. */
  | 'unseen';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly wanted: WantedSheet;
  /** As the workbook calls it; empty where it is gone. */
  readonly sheet: string;
  /** A1 address where it stands; empty where it is about the sheet. */
  readonly cell: string;
  /** Wanted row and column, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly found: string;
  readonly ours: string;
  /** How many cells it is about, the named one first. */
  readonly count: number;
}
