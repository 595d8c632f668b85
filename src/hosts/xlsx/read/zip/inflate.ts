import { Inflate, inflateSync } from 'fflate';

/**
 * Inflates a raw deflate stream that is said to yield `size` bytes.
 * Must never hold much more than `size` bytes; any throw means that the stream is broken or too long.
 */
export type InflateRaw = (deflated: Uint8Array, size: number) => Uint8Array;

/** Deflate cannot shrink more than about a thousandfold, so a chunk adds at most 8 MiB before it is judged. */
const CHUNK = 8192;

/** Packed bytes of which no stream, whatever it is said to yield, keeps anybody waiting. */
const SHORT = 32 * 1024;

/** Runs in Node and browsers; a stream that yields more than `size` is stopped within one chunk. */
export const inflateWithin: InflateRaw = (deflated, size) =>
  deflated.length <= SHORT ? inflateAtOnce(deflated, size) : inflateInChunks(deflated, size);

/** What would come out beyond the room that is made for it falls away: one byte more tells of it. */
const inflateAtOnce: InflateRaw = (deflated, size) => {
  const out = inflateSync(deflated, { out: new Uint8Array(size + 1) });
  if (out.length > size) throw tooMuch();
  return out;
};

const inflateInChunks: InflateRaw = (deflated, size) => {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw tooMuch();
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < deflated.length; at += CHUNK) {
    stream.push(deflated.subarray(at, at + CHUNK), at + CHUNK >= deflated.length);
  }
  return out.subarray(0, length);
};

const tooMuch = (): RangeError => new RangeError('more bytes than announced');
