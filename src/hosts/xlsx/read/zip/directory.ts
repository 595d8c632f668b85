import { XlsxError } from '../../../../core/entries/XlsxError';
import type { ReadLimits } from '../../../../core/values/limits';
import { readEndRecord } from './endRecord';
import { u16, u32, u64 } from './littleEndian';

/** One entry of the central directory; sizes and offsets in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** General purpose flags: bit 0 encrypted, bit 3 sizes follow the data. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly rawName: Uint8Array;
}

export interface ZipDirectory {
  /** By lower-case name with forward slashes, as parts are named: names differ in more than case. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Where the directory begins, and so where data ends. */
  readonly offset: number;
}

const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const ZIP64_EXTRA = 0x0001;
const NAMES = new TextDecoder('utf-8');

export function readDirectory(bytes: Uint8Array, limits: ReadLimits): ZipDirectory {
  const record = readEndRecord(bytes);
  if (record.entries > limits.entries) {
    throw new XlsxError({
      code: 'tooLarge',
      cap: 'entries',
      found: record.entries,
      limit: limits.entries,
      place: '',
    });
  }
  const directory = bytes.subarray(0, record.offset + record.size);
  const entries = new Map<string, ZipEntry>();
  let at = record.offset;
  for (let i = 0; i < record.entries; i++) {
    if (at + ENTRY_LENGTH > directory.length || u32(directory, at) !== ENTRY) {
      throw new XlsxError({ code: 'badZip', part: '' });
    }
    const entry = entryAt(directory, at);
    const key = partKey(entry.name);
    if (entries.has(key)) throw new XlsxError({ code: 'duplicatePart', part: entry.name });
    entries.set(key, entry);
    at += ENTRY_LENGTH + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  if (at !== directory.length) throw new XlsxError({ code: 'badZip', part: '' });
  return { entries, offset: record.offset };
}

/** Part names are equal regardless of case; some writers use backslashes or a leading slash. */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
}

function entryAt(bytes: Uint8Array, at: number): ZipEntry {
  const nameLength = u16(bytes, at + 28);
  const extraLength = u16(bytes, at + 30);
  const nameStart = at + ENTRY_LENGTH;
  const extraStart = nameStart + nameLength;
  if (extraStart + extraLength > bytes.length) throw new XlsxError({ code: 'badZip', part: '' });
  const rawName = bytes.subarray(nameStart, extraStart);
  const name = NAMES.decode(rawName);
  if (u16(bytes, at + 34) !== 0) {
    throw new XlsxError({ code: 'unsupported', feature: 'multiDisk', detail: '' });
  }
  const wideValues = zip64Values(bytes.subarray(extraStart, extraStart + extraLength));
  // The ZIP64 field holds, in this order, only those values that do not fit into their own field.
  const wide = (value: number): number =>
    value === 0xffffffff ? (wideValues.shift() ?? value) : value;
  const size = wide(u32(bytes, at + 24));
  const compressedSize = wide(u32(bytes, at + 20));
  const headerOffset = wide(u32(bytes, at + 42));
  return {
    name,
    rawName,
    flags: u16(bytes, at + 8),
    method: u16(bytes, at + 10),
    crc: u32(bytes, at + 16),
    size,
    compressedSize,
    headerOffset,
  };
}

function zip64Values(extra: Uint8Array): number[] {
  const values: number[] = [];
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) !== ZIP64_EXTRA) continue;
    const end = at + 4 + u16(extra, at + 2);
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(u64(extra, value));
  }
  return values;
}
