import type { CellValue } from '../values/cell';
import type { CellLook } from './SheetSnapshot';

/** What a font does to what a person sees. */
export interface SeenFont {
  readonly isStruck: boolean;
  /** Raised above the line, or lowered below it. */
  readonly shift?: 'up' | 'down' | undefined;
  /** Nobody sees what is written in it. */
  readonly hiddenBy?: CellLook['hiddenBy'];
}

/** A piece of a cell's text; without a font it looks as usual. */
interface SeenRun {
  readonly text: string;
  readonly font?: SeenFont | undefined;
}

/** What a person sees of a cell: its value, and what is there besides. */
export interface SeenCell {
  readonly value: CellValue;
  /** Absent where the cell shows its value and nothing else. */
  readonly look?: CellLook;
}

/**
 * What a text in pieces says. What is struck out, or cannot be seen beside something that can, is no part of
 * the value; raised and lowered digits are ¹ and ₁.
 * @param phonetic what stands above the text as its reading
 */
export function seenText(runs: readonly SeenRun[], phonetic = ''): SeenCell {
  const written = runs.filter(({ text }) => text.trim() !== '');
  const fonts = new Set(written.map(({ font }) => lookOf(font)));
  const above = phonetic.trim() === '' ? {} : { phonetic };
  if (fonts.size <= 1) {
    const text = runs.map((run) => run.text).join('');
    const seen = seenWhole(text, text, written[0]?.font);
    return withLook(seen.value, { ...seen.look, ...above });
  }
  let [value, struck, faint, shifted] = ['', '', '', ''];
  for (const { text, font } of runs) {
    if (font?.isStruck === true) struck += text;
    else if (font?.hiddenBy !== undefined) faint += text;
    else if (font?.shift === undefined) value += text;
    else {
      shifted += text;
      value += shift(text, font.shift);
    }
  }
  return withLook(value, {
    ...(struck.trim() === '' ? {} : { struck }),
    ...(faint.trim() === '' ? {} : { faint }),
    ...(shifted.trim() === '' ? {} : { shifted }),
    ...above,
  });
}

/** A value of one font throughout, and how it is written. */
export function seenWhole(value: CellValue, text: string, font: SeenFont | undefined): SeenCell {
  if (text === '' || font === undefined) return { value };
  if (font.isStruck) return { value: null, look: { struck: text } };
  return withLook(value, {
    ...(font.shift === undefined ? {} : { shifted: text }),
    ...(font.hiddenBy === undefined ? {} : { hiddenBy: font.hiddenBy }),
  });
}

function withLook(value: CellValue, look: CellLook): SeenCell {
  return Object.keys(look).length === 0 ? { value } : { value, look };
}

/** Runs of one and the same look are one run. */
function lookOf(font: SeenFont | undefined): string {
  return font === undefined ? '' : `${font.isStruck}|${font.shift ?? ''}|${font.hiddenBy ?? ''}`;
}

const PLAIN = '0123456789+-=()n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** Digits as the characters that are raised or lowered by themselves; what has none stays. */
function shift(text: string, how: 'up' | 'down'): string {
  const shifted = how === 'up' ? RAISED : LOWERED;
  return text.replace(/[0-9+\-=()n]/g, (each) => shifted.charAt(PLAIN.indexOf(each)));
}
