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
  let [known, at, no] = [0, 0, 0];
  for (;;) {
    const same = common(pattern.bytes, known, bytes, at);
    known += same;
    at += same;
    if (known === pattern.bytes.length || at === bytes.length) break;
    while (no < ends.length && ends[no]! <= known) no += 1;
    if (no === ends.length || starts[no]! >= known) return undefined;
    const start = at - (known - starts[no]!);
    const found = valueAlone(pattern, no, known, bytes, start) ?? wholeCell(bytes, start);
    if (found === undefined || !isInPlaceOf(pattern.cells[no]!, found.cell)) return undefined;
    exchanged.push({ no, cell: found.cell });
    known = ends[no]!;
    at = found.end;
    no += 1;
  }
  if (known !== pattern.bytes.length || at !== bytes.length) return undefined;
  return withOtherTexts(pattern, exchanged, strings);
}

interface FoundCell {
  readonly cell: StoredCell;
  readonly end: number;
}

const CELL_END = Array.from('</v></c>', (letter) => letter.charCodeAt(0));
const [LESS, GREATER, SLASH, AMPERSAND, SPACE] = [0x3c, 0x3e, 0x2f, 0x26, 0x20];

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
  if (!CELL_END.every((byte, index) => bytes[at + index] === byte)) return undefined;
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

const INDEX = /^\d{1,9}$/;

/** With those that are the same, but whose text stands for another one in this file; without those that say the same. */
function withOtherTexts(
  { named, cells }: SheetPattern,
  exchanged: readonly Exchanged[],
  strings: readonly StoredText[],
): readonly Exchanged[] {
  const all: Exchanged[] = [];
  let next = 0;
  for (const { no, text, says } of named) {
    for (; next < exchanged.length && exchanged[next]!.no < no; next += 1)
      all.push(exchanged[next]!);
    const now = exchanged[next]?.no === no ? exchanged[next]! : undefined;
    if (now === undefined) {
      if (strings[text] !== says) all.push({ no, cell: cells[no]! });
      continue;
    }
    next += 1;
    const { type, text: index = '' } = now.cell;
    if (type !== 's' || !INDEX.test(index) || strings[Number(index)] !== says) all.push(now);
  }
  all.push(...exchanged.slice(next));
  return all;
}
