import { askedAs, dateLike, notASum, sumIs, tooManyDigits } from '../messages/grid';
import { Decimal } from '../values/decimal';
import { parseTypedNumber } from '../values/normaliseNumber';
import { plain } from '../values/normaliseText';
import { normaliseEntry } from './normaliseEntry';
import { sumOf } from './sumOf';

/** What a cell takes from a hand. */
export type CellAsks =
  /** `unit`: typed behind the number it is understood. */
  | { readonly kind: 'number'; readonly unit: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'text' };

export interface TypedContext {
  /** The cell shows its number as a percentage, so that 60 stands for 60%. */
  readonly isPercent?: boolean;
}

/** What a text means in a cell. */
export type TypedReading =
  | { readonly kind: 'empty' }
  /** `says`: how it was understood, where a person may not see that at once. */
  | { readonly kind: 'value'; readonly value: string | number; readonly says?: string }
  /** Cannot be meant; `expects`: what it may mean, or what would be taken. */
  | { readonly kind: 'refused'; readonly expects: string | undefined };

/** Excel keeps no more digits of a number. */
const MOST_DIGITS = 15;

/**
 * Reads what a hand typed or pasted into a cell, with the reader of returned files: no text becomes a date,
 * nothing is rounded, words of a text stay as they are.
 */
export function readTyped(
  text: string,
  asks: CellAsks,
  { isPercent = false }: TypedContext = {},
): TypedReading {
  if (plain(text) === '') return { kind: 'empty' };
  switch (asks.kind) {
    case 'text':
      return { kind: 'value', value: text };
    case 'choice': {
      // Which of them counts as yes the cell does not say, so that only the choices themselves are known.
      const choice = { kind: 'choice', choices: asks.choices, met: '' } as const;
      const { value } = normaliseEntry(text, 'choice', { choice });
      if (value.kind === 'text') return { kind: 'value', value: value.text };
      if (value.kind === 'notApplicable' && asks.choices.includes('/'))
        return { kind: 'value', value: '/' };
      return { kind: 'refused', expects: undefined };
    }
    case 'number':
      return readNumber(text, asks.unit, isPercent);
  }
}

function readNumber(text: string, unit: string, isPercent: boolean): TypedReading {
  if (plain(text).startsWith('=')) return readSum(text);
  const { value, change } = normaliseEntry(text, 'number', { unit });
  switch (value.kind) {
    case 'missing':
      return { kind: 'empty' };
    case 'notApplicable':
      return { kind: 'value', value: change?.to ?? plain(text) };
    case 'number': {
      if (digitsOf(value.value) > MOST_DIGITS) return { kind: 'refused', expects: tooManyDigits() };
      const scaled = isPercent && !value.percent && value.value.abs().gte(1);
      return { kind: 'value', value: (scaled ? value.value.div(100) : value.value).toNumber() };
    }
    default:
      return { kind: 'refused', expects: meanings(text) };
  }
}

/** A sum of numbers is worked out at once: what counts is what the cell shows. */
function readSum(text: string): TypedReading {
  const sum = sumOf(plain(text).slice(1));
  if (sum === undefined) return { kind: 'refused', expects: notASum() };
  if (digitsOf(sum) > MOST_DIGITS)
    return { kind: 'refused', expects: tooManyDigits(sum.toFixed(4)) };
  return { kind: 'value', value: sum.toNumber(), says: sumIs(plain(text), sum.toFixed()) };
}

function digitsOf(value: Decimal): number {
  return value.c.length;
}

const TWO = /^(\d{1,4})([/\-.])(\d{1,2})$/;
const DATED =
  /^(\d{1,4}[/\-.]\d{1,2}[/\-.]\d{1,4}|(19|20)\d{2}[/-](0?[1-9]|1[0-2])|\d{1,2}:\d{2}(:\d{2})?|(\d{2,4}年)?\d{1,2}月(\d{1,2}[日号]?)?)$/;

/** What a text with `/` or `-` may mean; undefined where it reads like neither date nor sum. */
function meanings(text: string): string | undefined {
  const typed = plain(text);
  if (DATED.test(typed)) return dateLike();
  const [, first = '', mark, second = ''] = TWO.exec(typed) ?? [];
  if (mark === undefined) return undefined;
  const found: string[] = [];
  const quotient = mark === '/' && Number(second) > 0 ? new Decimal(first).div(second) : undefined;
  if (quotient) found.push(askedAs.quotient(quotient.round(4).toFixed(), first, second));
  if (mark === '-') found.push(askedAs.span(first, second));
  if (isBetween(first, 1, 12) && isBetween(second, 1, 31)) found.push(askedAs.day(first, second));
  return askedAs.which(found);
}

function isBetween(text: string, least: number, most: number): boolean {
  return Number(text) >= least && Number(text) <= most;
}

/** Whether a text is a number and nothing else, so that a cell that asks for nothing in particular takes it as one. */
export function plainNumber(text: string): number | undefined {
  const number = parseTypedNumber(text);
  if (!number || digitsOf(number.value) > MOST_DIGITS) return undefined;
  return number.value.toNumber();
}
