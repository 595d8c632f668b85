import type { ZipEntry } from './directory';
import { sameBytes } from './sameBytes';

/** Makes something of a part's bytes; the same of the same bytes, in whichever part of a folder. */
export type PartReader<T> = (part: string, bytes: Uint8Array) => T;

interface Packed {
  readonly name: string;
  readonly entry: Pick<ZipEntry, 'crc' | 'size' | 'method' | 'flags'>;
  readonly data: Uint8Array;
}

interface Known {
  readonly data: Uint8Array;
  readonly result: unknown;
}

/**
 * Of one kind. A form has some thirty small parts beside its cells; those of the forms of a month fit in here many
 * times, and those of a book of several hundred units once.
 */
const KEPT = { parts: 1000, bytes: 64 * 1024 };

const KNOWN = new WeakMap<PartReader<unknown>, Map<string, Known>>();

/**
 * Forms that were issued together have the same styles, notes and relationships: what was made of a part holds for
 * every file, and for every sheet of one, in which it is packed byte for byte the same. Nothing is taken for the same by its checksum alone.
 */
export function readOnce<T>(
  { name, entry, data }: Packed,
  reader: PartReader<T>,
  unpack: () => Uint8Array,
): T {
  if (data.length > KEPT.bytes) return reader(name, unpack());
  const known = KNOWN.get(reader) ?? new Map<string, Known>();
  KNOWN.set(reader, known);
  const { method, flags, crc, size } = entry;
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const key = `${folder} ${method} ${flags} ${crc} ${size}`;
  const before = known.get(key);
  if (before !== undefined && sameBytes(before.data, data)) return before.result as T;
  const result = reader(name, unpack());
  if (known.size >= KEPT.parts) known.clear();
  known.set(key, { data: data.slice(), result });
  return result;
}
