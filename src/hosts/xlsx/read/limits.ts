/** Caps of reading one file; passing one is a `tooLarge` fault. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Entries of the archive. */
  readonly entries: number;
  /** Bytes of one inflated part. */
  readonly part: number;
  /** Bytes of all inflated parts together. */
  readonly total: number;
  /** Cells of the used rectangles of all sheets together. */
  readonly cells: number;
  /** Characters of formulas that stand in the file once and are shared by many cells, written out. */
  readonly formulas: number;
}

const MEBIBYTE = 1024 * 1024;

/** Well over a district book of 200 townships, well under what a browser tab can hold. */
export const DEFAULT_LIMITS: ReadLimits = {
  file: 64 * MEBIBYTE,
  entries: 10_000,
  part: 64 * MEBIBYTE,
  total: 192 * MEBIBYTE,
  cells: 4_000_000,
  formulas: 8 * MEBIBYTE,
};
