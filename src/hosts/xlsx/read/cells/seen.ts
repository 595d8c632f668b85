import {
  seenText,
  seenWhole,
  type SeenCell,
  type SeenFont,
} from '../../../../core/entries/seenText';
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
      return { text: shownIn(font?.face ?? '', run.text), font: font && seenFont(font, format) };
    });
    return seenText(runs, stored.phonetic);
  }
  const { font } = format;
  if (format.isPlain || font === undefined || stored === null) {
    return { value: typeof stored === 'string' ? shownIn('', stored) : stored };
  }
  const value = typeof stored === 'string' ? shownIn(font.face, stored) : stored;
  return seenWhole(value, cellText(value), seenFont(font, format));
}

function seenFont(font: Font, { ground }: CellFormat): SeenFont {
  const isHidden = isUnseen(font.colour, ground);
  const hiddenBy = isTiny(font) ? 'size' : isHidden ? 'colour' : undefined;
  return { isStruck: font.isStruck, shift: font.shift, ...(hiddenBy && { hiddenBy }) };
}
