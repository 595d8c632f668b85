import { XlsxError } from '../../../../core/entries/XlsxError';
import { unescapeText } from '../cells/escapes';
import { takePlainStrings } from '../parts/plainStrings';
import type { StoredText } from '../parts/richText';
import { walkSharedStrings } from '../parts/sharedStrings';
import { decodeXml, isUtf8 } from '../xml/decode';
import type { CommonLength } from './commonLength';

/** A table of plain shared strings that was read, as a pattern of others. */
export interface StringsPattern {
  readonly bytes: Uint8Array;
  /** Where each text's element begins, and at last where the last one ends, in the bytes. */
  readonly starts: Int32Array;
  readonly strings: readonly StoredText[];
  /** What stands around the texts, which was walked. */
  readonly around: string;
}

const [ITEM, ITEM_END] = ['<si>', '</si>'].map((tag) =>
  Array.from(tag, (letter) => letter.charCodeAt(0)),
) as [number[], number[]];

/** Undefined where not every text is one in the commonest form. */
export function stringsPattern(
  part: string,
  bytes: Uint8Array,
  strings: readonly StoredText[],
): StringsPattern | undefined {
  if (!isUtf8(bytes)) return undefined;
  const plain = takePlainStrings(decodeXml(part, bytes));
  if (plain === undefined || plain.strings.length !== strings.length) return undefined;
  const starts = new Int32Array(strings.length + 1);
  let at = tagAt(bytes, ITEM, 0);
  for (let no = 0; no < strings.length; no += 1) {
    if (at < 0 || !standsAt(bytes, ITEM, at)) return undefined;
    starts[no] = at;
    at = tagAt(bytes, ITEM_END, at) + ITEM_END.length;
  }
  starts[strings.length] = at;
  return { bytes, starts, strings, around: plain.rest };
}

/** How many of the pattern's texts may be gone before one that stands in both. */
const AHEAD = 32;

/** The texts of a table, those that stand in the pattern too being the very same; undefined where only walking can tell. */
export function stringsLike(
  part: string,
  bytes: Uint8Array,
  pattern: StringsPattern,
  common: CommonLength,
): readonly StoredText[] | undefined {
  const first = tagAt(bytes, ITEM, 0);
  if (first < 0 || !isUtf8(bytes)) return undefined;
  const strings: StoredText[] = [];
  const { starts, strings: known } = pattern;
  let [at, no] = [first, 0];
  while (standsAt(bytes, ITEM, at)) {
    const taken = same(pattern, no, bytes, at, common);
    for (let end = no + taken; no < end; no += 1) strings.push(known[no]!);
    if (taken > 0) {
      at += starts[no]! - starts[no - taken]!;
      continue;
    }
    const end = tagAt(bytes, ITEM_END, at) + ITEM_END.length;
    const text = end < at ? undefined : plainText(part, bytes.subarray(at, end));
    if (text === undefined) return undefined;
    strings.push(text);
    at = end;
    for (let ahead = 0; ahead < AHEAD && no + ahead < known.length; ahead += 1) {
      if (!isNext(pattern, no + ahead, bytes, at)) continue;
      no += ahead;
      break;
    }
  }
  const around = [bytes.subarray(0, first), bytes.subarray(at)];
  return isSound(part, around, pattern) ? strings : undefined;
}

/** How many of the pattern's texts from one on stand at a place, letter by letter. */
function same(
  { bytes: before, starts }: StringsPattern,
  no: number,
  bytes: Uint8Array,
  at: number,
  common: CommonLength,
): number {
  const last = starts.length - 1;
  if (no >= last) return 0;
  const end = starts[no]! + common(before, starts[no]!, bytes, at);
  let taken = 0;
  while (no + taken < last && starts[no + taken + 1]! <= end) taken += 1;
  return taken;
}

function isNext(
  { bytes: before, starts }: StringsPattern,
  no: number,
  bytes: Uint8Array,
  at: number,
) {
  const [from, to] = [starts[no]!, starts[no + 1]!];
  for (let each = from; each < to; each += 1)
    if (before[each] !== bytes[at + each - from]) return false;
  return true;
}

function plainText(part: string, item: Uint8Array): string | undefined {
  try {
    const plain = takePlainStrings(`<sst >${decodeXml(part, item)}</sst>`);
    const [text] = plain?.strings ?? [];
    return text === undefined ? undefined : unescapeText(text);
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
}

/** What stands around the texts is well-formed, as it was in the pattern or by itself. */
function isSound(part: string, around: readonly Uint8Array[], pattern: StringsPattern): boolean {
  try {
    const text = around.map((bytes) => decodeXml(part, bytes)).join('');
    if (text === pattern.around) return true;
    if (takePlainStrings(text)?.strings.length !== 0) return false;
    walkSharedStrings(part, text);
    return true;
  } catch (error) {
    if (error instanceof XlsxError) return false;
    throw error;
  }
}

function tagAt(bytes: Uint8Array, tag: readonly number[], from: number): number {
  for (let at = bytes.indexOf(tag[0]!, from); at >= 0; at = bytes.indexOf(tag[0]!, at + 1))
    if (standsAt(bytes, tag, at)) return at;
  return -1;
}

function standsAt(bytes: Uint8Array, tag: readonly number[], at: number): boolean {
  return tag.every((byte, index) => bytes[at + index] === byte);
}
