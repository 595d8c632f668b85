import { deflateSync } from 'fflate';
import type { PackedPart } from '../../read/zip/archive';
import { crc32, type Checksum } from '../../read/zip/crc32';

/** Raw deflate of a part; platforms may have a faster one than the one that runs everywhere. */
export type DeflateRaw = (bytes: Uint8Array) => Uint8Array;

/** Of levels up to 9: beyond it a sheet becomes a fiftieth smaller, in twice the time. */
const LEVEL = 4;

const deflatePlainly: DeflateRaw = (bytes) => deflateSync(bytes, { level: LEVEL });

export type FilePart = readonly [path: string, content: Uint8Array];

/** A part of another archive, taken over as it is packed there. */
export type KeptPart = PackedPart;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1980-01-01, the earliest date that a zip directory can hold, so that equal parts give equal bytes. */
const NO_DATE = 0x21;

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly content: Uint8Array;
}

/** Packs the parts of a file, in their order. */
export function packZip(
  parts: readonly (FilePart | KeptPart)[],
  deflate: DeflateRaw = deflatePlainly,
  sum: Checksum = crc32,
): Uint8Array {
  const encoder = new TextEncoder();
  const packed = parts.map((part): Packed => {
    if ('packed' in part) {
      const { path, packed: content, ...facts } = part;
      return { name: encoder.encode(path), content, ...facts };
    }
    const [path, content] = part;
    const facts = { method: DEFLATED, crc: sum(content), size: content.length };
    return { name: encoder.encode(path), content: deflate(content), ...facts };
  });
  const length = packed.reduce(
    (sum, { name, content }) => sum + LOCAL_SIZE + CENTRAL_SIZE + name.length * 2 + content.length,
    END_SIZE,
  );
  return assemble(packed, new Uint8Array(length));
}

function assemble(packed: readonly Packed[], file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer);
  let at = 0;
  const offsets = packed.map((part) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    view.setUint16(at + 4, VERSION, true);
    writeEntry(view, at + 6, part);
    file.set(part.name, at + LOCAL_SIZE);
    file.set(part.content, at + LOCAL_SIZE + part.name.length);
    at += LOCAL_SIZE + part.name.length + part.content.length;
    return offset;
  });
  const directory = at;
  packed.forEach((part, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, VERSION, true);
    writeEntry(view, at + 8, part);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    file.set(part.name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + part.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, packed.length, true);
  view.setUint16(at + 10, packed.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

/** What a part's own header and its line in the directory have in common. */
function writeEntry(
  view: DataView,
  at: number,
  { name, method, crc, size, content }: Packed,
): void {
  view.setUint16(at, UTF8, true);
  view.setUint16(at + 2, method, true);
  view.setUint16(at + 6, NO_DATE, true);
  view.setUint32(at + 8, crc, true);
  view.setUint32(at + 12, content.length, true);
  view.setUint32(at + 16, size, true);
  view.setUint16(at + 20, name.length, true);
}
