/**
 * Widths and heights as programs measure them. A column is so many digits of the default font wide, with padding
 * beside them; pixels are those of 96 dots per inch.
 */

/** Pixels of a digit: of the font of our own workbooks (微软雅黑 10.5), and of Excel's default font (等线 11). */
export const DIGIT = { ours: 8, excel: 7 } as const;
const PADDING = 5;
const PIXELS_PER_POINT = 96 / 72;

/** Pixels of what nobody gave a size. */
export const DEFAULT_PIXELS = { column: 72, row: 20 } as const;

export function columnPixels(characters: number, digit: number = DIGIT.ours): number {
  return characters * digit + PADDING;
}

/** Characters of the default font that a column of `pixels` holds. */
export function columnCharacters(pixels: number, digit: number = DIGIT.ours): number {
  return Math.max(0, (pixels - PADDING) / digit);
}

export function toPixels(points: number): number {
  return points * PIXELS_PER_POINT;
}

export function toPoints(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}
