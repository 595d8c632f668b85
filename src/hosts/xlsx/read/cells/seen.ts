import {
  seenText,
  seenWhole,
  type SeenCell,
  type SeenFont,
} from '../../../../core/entries/seenText';
import { drawsDigitsOtherwise } from '../../../../core/entries/symbolFaces';
import { cellText, type CellValue } from '../../../../core/values/cell';
import { isUnseen } from '../parts/colour';
import { isTiny, type Font } from '../parts/font';
import type { StoredText } from '../parts/richText';
import type { CellFormat } from '../parts/styles';
import { shownIn } from '../parts/symbolFonts';

/** What a stored value says in the look of its cell. */
export function seenCell(
  stored: Exclude<CellValue, string> | StoredText,
  format: CellFormat,
): SeenCell {
  if (typeof stored === 'object' && stored !== null && 'runs' in stored) {
    const runs = stored.runs.map((run) => {
      const font = run.font ?? format.font;
      const text = shownIn(font?.face ?? '', run.text);
      return { text, font: font && seenFont(font, format, text) };
    });
    return seenText(runs, stored.phonetic);
  }
  const { font } = format;
  if (format.isPlain || font === undefined || stored === null) {
    return { value: typeof stored === 'string' ? shownIn('', stored) : stored };
  }
  const value = typeof stored === 'string' ? shownIn(font.face, stored) : stored;
  const text = cellText(value);
  return seenWhole(value, text, seenFont(font, format, text));
}

function seenFont(font: Font, { ground }: CellFormat, text: string): SeenFont {
  const hiddenBy = isTiny(font)
    ? 'size'
    : isUnseen(font.colour, ground)
      ? 'colour'
      : drawsDigitsOtherwise(font.face, text)
        ? 'font'
        : undefined;
  return { isStruck: font.isStruck, shift: font.shift, ...(hiddenBy && { hiddenBy }) };
}
