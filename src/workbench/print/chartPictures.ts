import type { ShownSheet } from '../../app/ShownSheet';
import { layoutOf } from './layout';

const PIXELS_PER_POINT = 96 / 72;

/** Pixels of writing in charts on paper: as large as the writing of the sheets, 10.5 pt. */
const FONT_SIZE = 14;

/** Pixels of a picture to a CSS pixel: sharp on a printer, too. */
const SHARPNESS = 3;

/** The charts of a sheet as pictures, by their order, in the sizes of the cells that they cover. */
export async function chartPictures(
  document: Document,
  shown: ShownSheet,
): Promise<readonly string[]> {
  const { charts, after } = layoutOf(shown);
  const pictures: string[] = [];
  if (charts.length + after.length === 0) return pictures;
  const { chartPicture } = await import('./drawChart');
  for (const { index, chart, width, height } of [...charts, ...after])
    pictures[index] = chartPicture(document, chart, {
      width: Math.round(width * PIXELS_PER_POINT),
      height: Math.round(height * PIXELS_PER_POINT),
      fontSize: FONT_SIZE,
      title: true,
      sharpness: SHARPNESS,
    });
  return pictures;
}
