import { XlsxError } from '../../../../core/entries/XlsxError';
import type { ReadLimits } from '../../../../core/values/limits';
import { crc32, type Checksum } from './crc32';
import { partKey, readDirectory, type ZipEntry } from './directory';
import type { InflateRaw } from './inflate';
import { readOnce, type PartReader } from './knownParts';
import { entryData } from './localHeader';

/** The parts of an opened file; nothing is inflated before it is asked for. */
export interface Archive {
  has(part: string): boolean;
  /** In lower case, with forward slashes. */
  names(): readonly string[];
  /** The bytes of a part, checked against size and checksum; a part that is not there is a `missingPart` fault. */
  read(part: string): Uint8Array;
  /**
   * What a reader makes of a part; one that is packed byte for byte as in a file before is not read again.
   * @param reader always the same function, that looks at nothing but the bytes
   */
  readAs<T>(part: string, reader: PartReader<T>): T;
  /** Counts a part whose bytes are known, as if it were read. */
  count(part: string): void;
  /** Every part as it is packed, in the order of the directory. */
  parts(): readonly PackedPart[];
}

/** A part as the archive holds it. */
export interface PackedPart {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** The most bytes that one deflated byte can stand for. */
const DEFLATE_RATIO = 1032;

/**
 * Opens a ZIP archive; the directory and every entry's own header are compared at once.
 * @param onPart called with each part before it is read
 * @param sum CRC-32 of bytes, where the platform has a faster one
 */
export function openArchive(
  bytes: Uint8Array,
  limits: ReadLimits,
  inflate: InflateRaw,
  onPart?: (part: string) => void,
  sum: Checksum = crc32,
): Archive {
  const directory = readDirectory(bytes, limits);
  const parts = new Map<string, { entry: ZipEntry; data: Uint8Array }>();
  for (const [key, entry] of directory.entries) {
    parts.set(key, { entry, data: entryData(bytes, entry, directory) });
  }
  let total = 0;
  const found = (name: string) => {
    onPart?.(name);
    const part = parts.get(partKey(name));
    if (!part) throw new XlsxError({ code: 'missingPart', part: name });
    total += part.entry.size;
    requireWithin('part', part.entry.size, limits.part, name);
    requireWithin('total', total, limits.total, name);
    return part;
  };
  return {
    has: (part) => parts.has(partKey(part)),
    names: () => [...parts.keys()],
    parts: () =>
      [...parts.values()].map(({ entry: { name, method, crc, size }, data }) => {
        return { path: name, method, crc, size, packed: data };
      }),
    read(name) {
      const { entry, data } = found(name);
      return unpack(entry, data, inflate, sum);
    },
    count: (name) => void found(name),
    readAs(name, reader) {
      const { entry, data } = found(name);
      return readOnce({ name, entry, data }, reader, () => unpack(entry, data, inflate, sum));
    },
  };
}

function requireWithin(cap: 'part' | 'total', found: number, limit: number, place: string): void {
  if (found > limit) throw new XlsxError({ code: 'tooLarge', cap, found, limit, place });
}

function unpack(entry: ZipEntry, data: Uint8Array, inflate: InflateRaw, sum: Checksum): Uint8Array {
  const part = entry.name;
  if ((entry.flags & ENCRYPTED) !== 0) throw new XlsxError({ code: 'encrypted' });
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    const detail = String(entry.method);
    throw new XlsxError({ code: 'unsupported', feature: 'compression', detail });
  }
  if (entry.method === DEFLATED && entry.size > data.length * DEFLATE_RATIO) {
    throw new XlsxError({ code: 'sizeMismatch', part });
  }
  const bytes = entry.method === STORED ? data : inflated(entry, data, inflate);
  if (bytes.length !== entry.size) throw new XlsxError({ code: 'sizeMismatch', part });
  if (sum(bytes) !== entry.crc) throw new XlsxError({ code: 'crc', part });
  return bytes;
}

function inflated(entry: ZipEntry, data: Uint8Array, inflate: InflateRaw): Uint8Array {
  try {
    return inflate(data, entry.size);
  } catch {
    throw new XlsxError({ code: 'badInflate', part: entry.name });
  }
}
