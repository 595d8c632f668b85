/** Pixels of a digit of the default font (微软雅黑 10.5), and of the padding beside it. */
const DIGIT = 8;
const PADDING = 5;
const PER_POINT = 96 / 72;

/** Pixels of a column that is `characters` of the default font wide. */
export function columnPixels(characters: number): number {
  return Math.round(characters * DIGIT + PADDING);
}

/** Characters of the default font that a column of `pixels` holds. @public */
export function columnCharacters(pixels: number): number {
  return Math.max(0, (pixels - PADDING) / DIGIT);
}

export function rowPixels(points: number): number {
  return Math.round(points * PER_POINT);
}

/** Points of a row of `pixels`. @public */
export function rowPoints(pixels: number): number {
  return pixels / PER_POINT;
}
