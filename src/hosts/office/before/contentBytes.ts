import type { CellContent } from '../../../core/plan/picture/Changes';

/** Bytes of the answer for an empty cell: formula, value, type and number format. */
export const BLANK = 32;

const encoder = new TextEncoder();

/** Bytes of the answer for a cell that holds so much, rather more than less. */
export function contentBytes(content: CellContent): number {
  if (content === null) return BLANK;
  const { formula, value } = content;
  const text = JSON.stringify(formula === undefined ? [value, value] : [formula, value]);
  return BLANK + encoder.encode(text).length;
}

/** Bytes of the answer for a cell's number format; null is General. */
export function formatBytes(format: string | null): number {
  return encoder.encode(JSON.stringify(format ?? 'General')).length + 1;
}
