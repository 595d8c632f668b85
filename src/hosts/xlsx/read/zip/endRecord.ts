import { XlsxError } from '../../../../core/entries/XlsxError';
import { u16, u32, u64 } from './littleEndian';

/** Where the central directory stands; `offset` and `size` in bytes. */
export interface EndRecord {
  readonly entries: number;
  readonly offset: number;
  readonly size: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END = 0x06064b50;

/** Finds the end of central directory record, from the file's end backwards, ZIP64 included. */
export function readEndRecord(bytes: Uint8Array): EndRecord {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (bytes[at] !== 0x50 || u32(bytes, at) !== END) continue;
    if (at + END_LENGTH + u16(bytes, at + 20) > bytes.length) continue;
    return endRecordAt(bytes, at);
  }
  throw new XlsxError({ code: 'truncated' });
}

function endRecordAt(bytes: Uint8Array, at: number): EndRecord {
  const short = {
    entries: u16(bytes, at + 10),
    size: u32(bytes, at + 12),
    offset: u32(bytes, at + 16),
  };
  const zip64 =
    short.entries === 0xffff || short.size === 0xffffffff || short.offset === 0xffffffff;
  const locator = at - ZIP64_LOCATOR_LENGTH;
  if (zip64 && locator >= 0 && u32(bytes, locator) === ZIP64_LOCATOR) {
    return zip64EndRecord(bytes, locator);
  }
  requireOneDisk(u16(bytes, at + 4), u16(bytes, at + 6), u16(bytes, at + 8) - short.entries);
  return within(short, at);
}

function zip64EndRecord(bytes: Uint8Array, locator: number): EndRecord {
  const at = u64(bytes, locator + 8);
  if (at > locator || u32(bytes, at) !== ZIP64_END) {
    throw new XlsxError({ code: 'badZip', part: '' });
  }
  const entries = u64(bytes, at + 32);
  requireOneDisk(u32(bytes, at + 16), u32(bytes, at + 20), u64(bytes, at + 24) - entries);
  return within({ entries, size: u64(bytes, at + 40), offset: u64(bytes, at + 48) }, at);
}

function requireOneDisk(...zeros: readonly number[]): void {
  if (zeros.every((zero) => zero === 0)) return;
  throw new XlsxError({ code: 'unsupported', feature: 'multiDisk', detail: '' });
}

function within(record: EndRecord, end: number): EndRecord {
  if (record.offset + record.size <= end) return record;
  throw new XlsxError({ code: 'truncated' });
}
