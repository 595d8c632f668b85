import { deflateRawSync } from 'node:zlib';
import type { DeflateRaw } from '../write/zip/packZip';

/** Node's own deflate, about three times as fast. */
export const zlibDeflate: DeflateRaw = (bytes) => deflateRawSync(bytes);
