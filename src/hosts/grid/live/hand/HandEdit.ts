import type { Worksheet } from '@univerjs/core';
import type { CellValue } from '../../../../core/values/cell';

/** What a hand wants in a cell. */
export type HandContent =
  /** Typed, or pasted from elsewhere: a text that has to be read. */
  | { readonly kind: 'typed'; readonly text: string }
  /** As it stands in another cell of the grid. */
  | { readonly kind: 'held'; readonly value: CellValue };

export interface HandCell {
  readonly row: number;
  readonly column: number;
  readonly content: HandContent;
}

/** Cells of one sheet that a hand wants to change. */
export interface HandPart {
  readonly sheet: Worksheet;
  readonly cells: readonly HandCell[];
}

/** A cell and what comes to stand there; null empties it. */
export interface CellWrite {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without the leading `=`; its value is worked out. */
  readonly formula?: string | undefined;
}

export const EMPTY: HandContent = { kind: 'held', value: null };

/** As a person would say what was wanted. */
export function wordsOf(content: HandContent): string {
  if (content.kind === 'typed') return content.text.trim();
  const { value } = content;
  return typeof value === 'object' ? (value?.error ?? '') : String(value);
}
