import type { CellContent } from '../../../core/picture/Changes';

/** Bytes that one range is to carry at most, there or back: several of them make up a request. */
export const PART = 1024 * 1024;

const encoder = new TextEncoder();

/** Bytes of data as they travel. */
export function sizeOf(data: unknown): number {
  return data === undefined ? 0 : encoder.encode(JSON.stringify(data)).length;
}

/** Bytes of the answer for an empty cell: formula, value, type and number format. */
const BLANK = 32;

/** Bytes of the answer for a cell that holds so much, rather more than less. */
export function contentBytes(content: CellContent): number {
  if (content === null) return BLANK;
  const { formula, value } = content;
  return BLANK + sizeOf(formula === undefined ? [value, value] : [formula, value]);
}
