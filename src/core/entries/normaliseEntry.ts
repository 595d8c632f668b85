import type { ChoiceType } from '../catalogue/Catalogue';
import { isCellError } from '../values/cell';
import type { CellValue } from '../values/cell';
import { isDateFormat } from '../values/dateFormat';
import { serialToIso } from '../values/excelDate';
import { cellNumber, parseTypedNumber } from '../values/normaliseNumber';
import { comparable, stripInvisible, tidy } from '../values/normaliseText';
import { typedDate } from '../values/typedDate';
import type { EntryValue } from './entry';
import { readChoice } from './readChoice';

export type Asked = 'number' | 'choice' | 'text' | 'date';

/** What is known of the cell and of what it asks. */
export interface EntryContext {
  /** Number format code, where the file shows the number in one. */
  readonly format?: string;
  /** Unit of the figure asked, e.g. 张; typed behind the number it is understood. */
  readonly unit?: string;
  /** A percentage says a figure of another unit: a rate is asked. */
  readonly isRate?: boolean;
  /** What can be chosen. */
  readonly choice?: ChoiceType;
}

export interface Normalised {
  readonly value: EntryValue;
  /** Present where what was typed had to be changed to be read. */
  readonly change?: { readonly from: string; readonly to: string };
}

/** Marks for 不适用; the first four are read as they stand, the others are noted as a change. */
const NOT_APPLICABLE = new Set(['/', '—', '无', '不适用', '-', '--', '——', '―']);
const PLAIN_MARKS = new Set(['/', '—', '无', '不适用']);
/** Where one of two is to be chosen it may be 否 as well as 不适用, so that it is asked back. */
const NONE = '无';

const MISSING: EntryValue = { kind: 'missing' };

/**
 * Reads what was typed into a cell. Blank is missing, `0` is zero, `/` `—` `无` are not applicable,
 * what cannot be read as asked is unreadable; nothing ever becomes 0. A plain number is no change.
 */
export function normaliseEntry(
  raw: CellValue,
  asked: Asked,
  context: EntryContext = {},
): Normalised {
  if (raw === null) return { value: MISSING };
  if (isCellError(raw)) return unreadable(raw.error);
  if (asked === 'date' && typeof raw !== 'boolean') return typedDay(raw, context);
  if (typeof raw === 'boolean') return typedBoolean(raw, asked, context);
  if (typeof raw === 'number') return typedNumber(raw, asked, context);
  return typedText(raw, asked, context);
}

function typedBoolean(raw: boolean, asked: Asked, context: EntryContext): Normalised {
  const text = raw ? 'TRUE' : 'FALSE';
  if (asked === 'choice') return chosen(text, context);
  return asked === 'text' ? { value: { kind: 'text', text } } : unreadable(text);
}

/** A day as `2023-05-31`, however it was written; only a number that is shown as a date is no change. */
function typedDay(raw: string | number, { format = '' }: EntryContext): Normalised {
  const written = typeof raw === 'string' ? comparable(raw) : '';
  if (typeof raw === 'string' && written === '') return changed(MISSING, raw, '');
  if (NOT_APPLICABLE.has(written)) return changed({ kind: 'notApplicable' }, written, '/');
  const text = typedDate(typeof raw === 'string' ? tidy(raw) : raw);
  if (text === undefined)
    return unreadable(
      typeof raw === 'string' ? tidy(raw) : (cellNumber(raw)?.value.toFixed() ?? ''),
    );
  const value: EntryValue = { kind: 'text', text };
  const isShown = typeof raw === 'number' && isDateFormat(format);
  return isShown ? { value } : changed(value, String(raw), text);
}

function typedNumber(raw: number, asked: Asked, context: EntryContext): Normalised {
  if (context.format !== undefined && isDateFormat(context.format)) {
    const date = serialToIso(raw);
    return asked === 'text'
      ? { value: { kind: 'text', text: date }, change: { from: String(raw), to: date } }
      : unreadable(date);
  }
  const number = cellNumber(raw);
  if (number === undefined) return unreadable(String(raw));
  if (asked === 'number') return { value: { kind: 'number', ...number } };
  const text = number.value.toFixed();
  return asked === 'text' ? { value: { kind: 'text', text } } : chosen(text, context);
}

function typedText(raw: string, asked: Asked, context: EntryContext): Normalised {
  const compared = comparable(raw);
  if (compared === '') return changed(MISSING, raw, '');
  if (asked === 'choice') {
    const read = chosen(raw, context);
    const isTwo = context.choice?.choices.length === 2;
    if (read.value.kind === 'text' || (isTwo && compared === NONE)) return read;
  }
  if (NOT_APPLICABLE.has(compared)) {
    return changed({ kind: 'notApplicable' }, raw, PLAIN_MARKS.has(compared) ? compared : '/');
  }
  if (asked === 'choice') return unreadable(tidy(raw));
  if (asked === 'text') return readText(raw);
  const { unit = '', isRate = false } = context;
  const number = parseTypedNumber(raw, unit);
  const isStray = number?.percent === true && !isRate && unit !== '' && unit !== '%';
  if (number === undefined || isStray) return unreadable(tidy(raw));
  const to = number.value.toFixed();
  // Noted even where the digits stay the same: a number kept as text takes no part in a sheet's sums.
  return { value: { kind: 'number', ...number }, change: { from: raw, to } };
}

function chosen(typed: string, { choice }: EntryContext): Normalised {
  const text = choice && readChoice(typed, choice);
  return text === undefined
    ? unreadable(tidy(typed))
    : changed({ kind: 'text', text }, typed, text);
}

function readText(raw: string): Normalised {
  const text = stripInvisible(raw)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  return changed({ kind: 'text', text }, raw, text);
}

function unreadable(text: string): Normalised {
  return { value: { kind: 'unreadable', text } };
}

function changed(value: EntryValue, from: string, to: string): Normalised {
  return from === to ? { value } : { value, change: { from, to } };
}
