import { XlsxError } from '../../../../core/entries/XlsxError';
import type { ZipDirectory, ZipEntry } from './directory';
import { u16, u32 } from './littleEndian';

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;

/**
 * The compressed bytes of an entry.
 * The entry's own header must tell the same story as the directory: name, method, checksum and sizes;
 * where the sizes follow the data or stand in a ZIP64 field, the directory alone is believed.
 */
export function entryData(bytes: Uint8Array, entry: ZipEntry, directory: ZipDirectory): Uint8Array {
  const at = entry.headerOffset;
  if (at + HEADER_LENGTH > directory.offset || u32(bytes, at) !== HEADER)
    throw contradiction(entry);
  const nameStart = at + HEADER_LENGTH;
  const nameEnd = nameStart + u16(bytes, at + 26);
  const start = nameEnd + u16(bytes, at + 28);
  const flags = u16(bytes, at + 6);
  const agrees =
    start + entry.compressedSize <= directory.offset &&
    sameBytes(bytes.subarray(nameStart, nameEnd), entry.rawName) &&
    u16(bytes, at + 8) === entry.method &&
    ((flags ^ entry.flags) & (ENCRYPTED | SIZES_FOLLOW)) === 0 &&
    ((flags & SIZES_FOLLOW) !== 0 ||
      (u32(bytes, at + 14) === entry.crc &&
        agreesOrElsewhere(u32(bytes, at + 18), entry.compressedSize) &&
        agreesOrElsewhere(u32(bytes, at + 22), entry.size)));
  if (!agrees) throw contradiction(entry);
  return bytes.subarray(start, start + entry.compressedSize);
}

function agreesOrElsewhere(size: number, expected: number): boolean {
  return size === 0xffffffff || size === expected;
}

function contradiction(entry: ZipEntry): XlsxError {
  return new XlsxError({ code: 'badZip', part: entry.name });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
