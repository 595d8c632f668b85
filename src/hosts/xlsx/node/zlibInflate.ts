import { inflateRawSync } from 'node:zlib';
import type { InflateRaw } from '../read/zip/inflate';

/** The least that zlib takes for a piece of what comes out. */
const LEAST = 64;
/** What is said to be longer comes out in pieces, so that a lie costs no memory. */
const MOST = 4 * 1024 * 1024;

/** Node's own inflate, in one piece; stops as soon as more than `size` bytes come out. */
export const zlibInflate: InflateRaw = (deflated, size) =>
  inflateRawSync(deflated, {
    maxOutputLength: Math.max(size, 1),
    chunkSize: Math.min(Math.max(size, LEAST), MOST),
  });
