import type { SheetPicture } from '../../../core/picture/Picture';
import {
  columnPixels as exactly,
  DEFAULT_PIXELS,
  DIGIT,
  toPixels,
} from '../../../core/picture/sizes';

/** Width as files hold it, of a column `characters` wide: with the padding that Excel adds. */
export function fileWidth(characters: number): number {
  return Math.floor((exactly(characters) / DIGIT.ours) * 256) / 256;
}

export function columnPixels({ widths, hiddenColumns }: SheetPicture, column: number): number {
  if (hiddenColumns.includes(column)) return 0;
  const width = widths[column];
  return width === undefined ? DEFAULT_PIXELS.column : exactly(width);
}

export function rowPixels({ heights, hiddenRows }: SheetPicture, row: number): number {
  if (hiddenRows.includes(row)) return 0;
  const height = heights[row];
  return height === undefined ? DEFAULT_PIXELS.row : toPixels(height);
}
