import { Inflate } from 'fflate';

/**
 * Inflates a raw deflate stream that is said to yield `size` bytes.
 * Must never hold much more than `size` bytes; any throw means that the stream is broken or too long.
 */
export type InflateRaw = (deflated: Uint8Array, size: number) => Uint8Array;

/** Deflate cannot shrink more than about a thousandfold, so a chunk adds at most 8 MiB before it is judged. */
const CHUNK = 8192;

/** Runs in Node and browsers; a stream that yields more than `size` is stopped within one chunk. */
export const inflateInChunks: InflateRaw = (deflated, size) => {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError('more bytes than announced');
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < deflated.length; at += CHUNK) {
    stream.push(deflated.subarray(at, at + CHUNK), at + CHUNK >= deflated.length);
  }
  return out.subarray(0, length);
};
