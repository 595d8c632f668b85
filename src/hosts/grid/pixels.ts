import { columnPixels as exactly, toPixels } from '../../core/picture/sizes';

/** Pixels of a column that is `characters` of the default font wide; the grid takes whole ones. */
export function columnPixels(characters: number): number {
  return Math.round(exactly(characters));
}

export function rowPixels(points: number): number {
  return Math.round(toPixels(points));
}
