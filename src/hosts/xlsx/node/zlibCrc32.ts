import * as zlib from 'node:zlib';
import type { Checksum } from '../read/zip/crc32';

/** Node's own checksum, which not every version has. */
export const zlibCrc32: Checksum | undefined = (
  zlib as { readonly crc32?: (bytes: Uint8Array) => number }
).crc32;
