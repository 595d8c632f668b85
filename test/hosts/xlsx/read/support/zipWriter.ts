import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../../../../src/hosts/xlsx/read/zip/crc32';

/** One entry, and how its headers may lie or differ. */
export interface RawEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum follow the data; the entry's own header holds zeros. */
  readonly descriptor?: boolean;
  /** Sizes and offset in ZIP64 fields. */
  readonly zip64?: boolean;
  /** Over all of this, what the headers claim. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly localName?: string;
  readonly localMethod?: number;
}

export interface RawOptions {
  readonly zip64?: boolean;
  readonly comment?: string;
  readonly count?: number;
  readonly disk?: number;
}

/** Writes an archive field by field, so that every field can be wrong. */
export function rawZip(entries: readonly RawEntry[], options: RawOptions = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const put = (...parts: Uint8Array[]): number => {
    const start = length;
    for (const part of parts) {
      chunks.push(part);
      length += part.length;
    }
    return start;
  };
  const directory = entries.map((entry) => writeEntry(entry, put));
  const offset = length;
  directory.forEach((record) => put(record));
  const size = length - offset;
  const count = options.count ?? entries.length;
  if (options.zip64) {
    const at = put(u32(0x06064b50), u64(44), u16(45, 45), u32(0), u32(0));
    put(u64(count), u64(count), u64(size), u64(offset));
    put(u32(0x07064b50), u32(0), u64(at), u32(1));
  }
  const comment = strToU8(options.comment ?? '');
  const wide = options.zip64 === true;
  put(u32(0x06054b50), u16(options.disk ?? 0, 0));
  put(wide ? u16(0xffff, 0xffff) : u16(count, count));
  put(u32(wide ? 0xffffffff : size), u32(wide ? 0xffffffff : offset));
  put(u16(comment.length), comment);
  const file = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

type Put = (...parts: Uint8Array[]) => number;

/** Writes an entry and gives its record for the directory. */
function writeEntry(entry: RawEntry, put: Put): Uint8Array {
  const content = typeof entry.content === 'string' ? strToU8(entry.content) : entry.content;
  const data = entry.stored ? content : deflateSync(content);
  const method = entry.method ?? (entry.stored ? 0 : 8);
  const flags = entry.flags ?? (entry.descriptor ? 8 : 0);
  const crc = entry.crc ?? crc32(content);
  const size = entry.size ?? content.length;
  const sums = [u32(crc), u32(data.length), u32(size)];
  const name = strToU8(entry.name);
  const localName = strToU8(entry.localName ?? entry.name);
  const wide = entry.zip64 ? [u16(1, 16), u64(size), u64(data.length)] : [];
  const localSums = entry.descriptor
    ? [u32(0), u32(0), u32(0)]
    : entry.zip64
      ? [u32(crc), u32(0xffffffff), u32(0xffffffff)]
      : sums;
  const at = put(
    ...[u32(0x04034b50), u16(20, flags, entry.localMethod ?? method, 0, 0), ...localSums],
    ...[u16(localName.length, entry.zip64 ? 20 : 0), localName, ...wide, data],
  );
  if (entry.descriptor) put(u32(0x08074b50), ...sums);
  const extra = entry.zip64 ? [u16(1, 24), u64(size), u64(data.length), u64(at)] : [];
  return concat(
    ...[u32(0x02014b50), u16(20, 20, flags, method, 0, 0)],
    ...(entry.zip64 ? [u32(crc), u32(0xffffffff), u32(0xffffffff)] : sums),
    ...[u16(name.length, entry.zip64 ? 28 : 0, 0, 0, 0), u32(0)],
    ...[u32(entry.zip64 ? 0xffffffff : at), name, ...extra],
  );
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function u16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff]));
}

function u32(value: number): Uint8Array {
  return Uint8Array.from([0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff));
}

function u64(value: number): Uint8Array {
  return concat(u32(value % 2 ** 32), u32(Math.floor(value / 2 ** 32)));
}
