import type { CellLook } from '../../../../core/entries/SheetSnapshot';
import type { CellValue } from '../../../../core/values/cell';
import { isUnseen } from '../parts/colour';
import { isTiny, type Font } from '../parts/font';
import type { StoredText, TextRun } from '../parts/richText';
import type { CellFormat } from '../parts/styles';
import { shownIn } from '../parts/symbolFonts';

/** What a person sees of a cell: its value, and what is there besides. */
export interface SeenCell {
  readonly value: CellValue;
  /** Absent where the cell shows its value and nothing else. */
  readonly look?: CellLook;
}

/**
 * What a stored value says in the look of its cell. What is struck out, or written in the colour of its
 * ground beside something that is not, is no part of the value; raised and lowered digits are ¹ and ₁.
 */
export function seenCell(
  stored: Exclude<CellValue, string> | StoredText,
  format: CellFormat,
): SeenCell {
  if (typeof stored === 'object' && stored !== null && 'runs' in stored) {
    return seenText(stored.runs, stored.phonetic, format);
  }
  if (format.isPlain || format.font === undefined || stored === null) {
    return { value: typeof stored === 'string' ? shownIn('', stored) : stored };
  }
  if (typeof stored === 'string') return seenText([{ text: stored }], '', format);
  const text = typeof stored === 'object' ? stored.error : String(stored);
  return withFont(stored, text, format.font, format);
}

/** A value of one font throughout. */
function withFont(value: CellValue, text: string, font: Font, format: CellFormat): SeenCell {
  if (text === '') return { value };
  if (font.isStruck) return { value: null, look: { struck: text } };
  const hiddenBy = hiddenByFont(font, format);
  const look: CellLook = {
    ...(font.shift === undefined ? {} : { shifted: text }),
    ...(hiddenBy === undefined ? {} : { hiddenBy }),
  };
  return Object.keys(look).length === 0 ? { value } : { value, look };
}

function hiddenByFont(font: Font, { ground }: CellFormat): CellLook['hiddenBy'] {
  if (isTiny(font)) return 'size';
  return isUnseen(font.colour, ground) ? 'colour' : undefined;
}

function seenText(runs: readonly TextRun[], phonetic: string, format: CellFormat): SeenCell {
  const written = runs.filter(({ text }) => text.trim() !== '');
  const fonts = new Set(written.map(({ font }) => lookOf(font ?? format.font, format)));
  const above = phonetic.trim() === '' ? {} : { phonetic };
  if (fonts.size <= 1) {
    const font = written[0]?.font ?? format.font;
    const text = runs
      .map((run) => shownIn((run.font ?? format.font)?.face ?? '', run.text))
      .join('');
    const seen = font === undefined ? { value: text } : withFont(text, text, font, format);
    return withLook(seen.value, { ...seen.look, ...above });
  }
  let [value, struck, faint, shifted] = ['', '', '', ''];
  for (const run of runs) {
    const font = run.font ?? format.font;
    const text = shownIn(font?.face ?? '', run.text);
    if (font?.isStruck === true) struck += text;
    else if (font !== undefined && hiddenByFont(font, format) !== undefined) faint += text;
    else if (font?.shift === undefined) value += text;
    else {
      shifted += text;
      value += shift(text, font.shift);
    }
  }
  const look: CellLook = {
    ...(struck.trim() === '' ? {} : { struck }),
    ...(faint.trim() === '' ? {} : { faint }),
    ...(shifted.trim() === '' ? {} : { shifted }),
    ...above,
  };
  return withLook(value, look);
}

function withLook(value: CellValue, look: CellLook): SeenCell {
  return Object.keys(look).length === 0 ? { value } : { value, look };
}

/** Runs of one and the same look are one run. */
function lookOf(font: Font | undefined, format: CellFormat): string {
  if (font === undefined) return '';
  return `${font.isStruck}|${font.shift ?? ''}|${hiddenByFont(font, format) ?? ''}`;
}

const PLAIN = '0123456789+-=()n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** Digits as the characters that are raised or lowered by themselves; what has none stays. */
function shift(text: string, how: 'up' | 'down'): string {
  const shifted = how === 'up' ? RAISED : LOWERED;
  return text.replace(/[0-9+\-=()n]/g, (each) => shifted.charAt(PLAIN.indexOf(each)));
}
