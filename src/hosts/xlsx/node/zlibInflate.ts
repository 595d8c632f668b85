import { inflateRawSync } from 'node:zlib';
import type { InflateRaw } from '../read/zip/inflate';

/** Node's own inflate, about twice as fast; stops as soon as more than `size` bytes come out. */
export const zlibInflate: InflateRaw = (deflated, size) =>
  inflateRawSync(deflated, { maxOutputLength: Math.max(size, 1) });
