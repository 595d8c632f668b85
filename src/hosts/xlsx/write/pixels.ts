import type { SheetPicture } from '../../../core/plan/picture/Picture';

/** Pixels of a digit of the default font (微软雅黑 10.5), and of the padding beside it. */
const DIGIT = 8;
const CELL_PADDING = 5;
const DEFAULT_COLUMN = 72;
const DEFAULT_ROW = 20;
const PER_POINT = 96 / 72;

/** Width as files hold it, of a column `characters` wide: with the padding that Excel adds. */
export function fileWidth(characters: number): number {
  return Math.floor(((characters * DIGIT + CELL_PADDING) / DIGIT) * 256) / 256;
}

export function columnPixels({ widths, hiddenColumns }: SheetPicture, column: number): number {
  if (hiddenColumns.includes(column)) return 0;
  const width = widths[column];
  return width === undefined ? DEFAULT_COLUMN : width * DIGIT + CELL_PADDING;
}

export function rowPixels({ heights, hiddenRows }: SheetPicture, row: number): number {
  if (hiddenRows.includes(row)) return 0;
  const height = heights[row];
  return height === undefined ? DEFAULT_ROW : height * PER_POINT;
}
