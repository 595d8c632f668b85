import { ImageRun } from 'docx';
import type { Picture } from '../chart/pictures';
import { wordText } from './wordText';

/** A point is this many of the pixels in which sizes are told. */
const PIXELS = 4 / 3;

/** A picture in its size, with the words for those who do not see it. */
export function pictureRun({ png, width, height }: Picture, alt: string): ImageRun {
  const text = wordText(alt);
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: width * PIXELS, height: height * PIXELS },
    altText: { name: text, title: '', description: text },
  });
}
