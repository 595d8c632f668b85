import { XlsxError } from '../../../../core/entries/XlsxError';
import type { StoredCell } from '../cells/collector';
import { plainCell } from '../cells/plainRows';
import type { StoredText } from '../parts/richText';
import { decodeXml } from '../xml/decode';
import type { CommonLength } from './commonLength';
import type { SheetPattern } from './SheetPattern';

/** A cell that stands in the place of one of the pattern's. */
export interface Exchanged {
  /** Of the pattern's cell. */
  readonly no: number;
  readonly cell: StoredCell;
}

/**
 * The cells in which a sheet differs from the pattern, in their order; undefined where it differs in anything else:
 * a cell more or less, or one of another format or formula.
 * @param strings the texts that its cells name
 */
export function exchangedCells(
  pattern: SheetPattern,
  bytes: Uint8Array,
  strings: readonly StoredText[],
  common: CommonLength,
): readonly Exchanged[] | undefined {
  const { starts, ends } = pattern;
  const exchanged: Exchanged[] = [];
  const same = new Uint8Array(ends.length);
  let [known, at, no] = [0, 0, 0];
  for (;;) {
    const length = common(pattern.bytes, known, bytes, at);
    known += length;
    at += length;
    if (known === pattern.bytes.length || at === bytes.length) break;
    while (no < ends.length && ends[no]! <= known) no += 1;
    if (no === ends.length || starts[no]! >= known) return undefined;
    const start = at - (known - starts[no]!);
    const end = saysTheSame(pattern, no, known, bytes, start, strings);
    if (end !== undefined) {
      same[no] = 1;
      known = ends[no]!;
      at = end;
      no += 1;
      continue;
    }
    const found = valueAlone(pattern, no, known, bytes, start) ?? wholeCell(bytes, start);
    if (found === undefined || !isInPlaceOf(pattern.cells[no]!, found.cell)) return undefined;
    exchanged.push({ no, cell: found.cell });
    known = ends[no]!;
    at = found.end;
    no += 1;
  }
  if (known !== pattern.bytes.length || at !== bytes.length) return undefined;
  return withOtherTexts(pattern, exchanged, same, strings);
}

interface FoundCell {
  readonly cell: StoredCell;
  readonly end: number;
}

const CELL_END = Array.from('</v></c>', (letter) => letter.charCodeAt(0));
const [LESS, GREATER, SLASH, AMPERSAND, SPACE] = [0x3c, 0x3e, 0x2f, 0x26, 0x20];
const [ZERO, NINE] = [0x30, 0x39];
/** Digits of the number of a text. */
const DIGITS = 9;

/**
 * Where the cell ends, if it names by whatever number the text that the pattern's names: one text more or less in a
 * file, and most cells of its sheets name theirs by another number.
 */
function saysTheSame(
  { starts, valuesAt, says }: SheetPattern,
  no: number,
  known: number,
  bytes: Uint8Array,
  start: number,
  strings: readonly StoredText[],
): number | undefined {
  const [value, text] = [valuesAt[no]!, says[no]];
  if (text === undefined || value === 0 || known < value) return undefined;
  const first = start + (value - starts[no]!);
  let at = first;
  let index = 0;
  for (let byte = bytes[at]!; byte >= ZERO && byte <= NINE; byte = bytes[at]!) {
    index = index * 10 + (byte - ZERO);
    at += 1;
  }
  if (at === first || at - first > DIGITS || strings[index] !== text) return undefined;
  return isCellEnd(bytes, at) ? at + CELL_END.length : undefined;
}

function isCellEnd(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < CELL_END.length; index += 1)
    if (bytes[at + index] !== CELL_END[index]) return false;
  return true;
}

/** The cell where nothing but the letters of its value are others, and those of the plainest kind. */
function valueAlone(
  { starts, valuesAt, cells }: SheetPattern,
  no: number,
  known: number,
  bytes: Uint8Array,
  start: number,
): FoundCell | undefined {
  const value = valuesAt[no]!;
  if (value === 0 || known < value) return undefined;
  let at = start + (value - starts[no]!);
  let text = '';
  for (; at < bytes.length && bytes[at] !== LESS; at += 1) {
    const byte = bytes[at]!;
    if (byte < SPACE || byte > 0x7e || byte === AMPERSAND) return undefined;
    text += String.fromCharCode(byte);
  }
  if (!isCellEnd(bytes, at)) return undefined;
  return { cell: { ...cells[no]!, text }, end: at + CELL_END.length };
}

/** The cell that begins at a place, in the commonest form. */
function wholeCell(bytes: Uint8Array, start: number): FoundCell | undefined {
  const tagEnd = bytes.indexOf(GREATER, start);
  if (tagEnd < 0) return undefined;
  const end = bytes[tagEnd - 1] === SLASH ? tagEnd + 1 : closed(bytes, tagEnd);
  if (end === undefined) return undefined;
  try {
    const cell = plainCell(decodeXml('', bytes.subarray(start, end)));
    return cell && { cell, end };
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
}

/** Behind the next `</c>`. */
function closed(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1))
    if (bytes[at + 1] === SLASH && bytes[at + 2] === 0x63 && bytes[at + 3] === GREATER)
      return at + '</c>'.length;
  return undefined;
}

function isInPlaceOf(before: StoredCell, now: StoredCell): boolean {
  const { index, style, formula } = now;
  return before.index === index && before.style === style && before.formula === formula;
}

/**
 * With those that are the same, but whose text stands for another one in this file; without those that say the same.
 * @param same cells that say the same by another number
 */
function withOtherTexts(
  { named, says, cells }: SheetPattern,
  exchanged: readonly Exchanged[],
  same: Uint8Array,
  strings: readonly StoredText[],
): readonly Exchanged[] {
  const all: Exchanged[] = [];
  let next = 0;
  for (const { no, text } of named) {
    if (same[no] === 1) continue;
    for (; next < exchanged.length && exchanged[next]!.no < no; next += 1)
      all.push(exchanged[next]!);
    if (exchanged[next]?.no !== no) {
      if (strings[text] !== says[no]) all.push({ no, cell: cells[no]! });
      continue;
    }
    all.push(exchanged[next]!);
    next += 1;
  }
  for (; next < exchanged.length; next += 1) all.push(exchanged[next]!);
  return all;
}
