import type { IWorkbookData } from '@univerjs/core';

/** A part of a workbook; all of them together are the whole. */
export type SavedPart = Partial<IWorkbookData>;

export function savedText(part: SavedPart): string {
  return JSON.stringify(part);
}

/** The workbook whose parts were saved, whatever they are; an earlier version saved it in one. */
export function fromSaved(pieces: readonly string[]): IWorkbookData {
  const parts = pieces.map((piece) => JSON.parse(piece) as SavedPart);
  const sheets = parts.flatMap((part) => Object.entries(part.sheets ?? {}));
  return Object.assign({}, ...parts, { sheets: Object.fromEntries(sheets) }) as IWorkbookData;
}
