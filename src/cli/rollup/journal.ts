import { closeSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** What was made of files in a run that did not come to its end, by the files' SHA-256. */
export interface Journal {
  readonly known: Pick<ReadonlyMap<string, unknown>, 'has' | 'keys' | 'size'>;
  /** Of one that is known. */
  read(sha256: string): unknown;
  /** Kept for the next run, whatever happens to the process; this one holds nothing of it. */
  add(sha256: string, content: unknown): void;
  close(): void;
  /** The run came to its end. */
  remove(): void;
}

const CHUNK = 1024 * 1024;
const NEWLINE = 10;
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Opens a journal: a line to a file, the SHA-256 and what was made of it. Lines of another version of the program or
 * the plan, and a last one that was not written to its end, are forgotten.
 * @param version of whatever what is kept depends on
 */
export function openJournal(path: string, version: string): Journal {
  const file = openSync(path, 'a+');
  const places = new Map<string, Place>();
  const end = scan(file, version, places);
  ftruncateSync(file, end);
  const append = (line: string): void => {
    const bytes = Buffer.from(`${line}\n`);
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  };
  if (end === 0) append(version);
  const close = (): void => closeSync(file);
  return {
    known: places,
    read(sha256) {
      const { at, length } = places.get(sha256)!;
      return JSON.parse(bytesAt(file, at, length).subarray(SHA_LENGTH).toString('utf8')) as unknown;
    },
    add(sha256, content) {
      append(`${sha256}${JSON.stringify(content)}`);
    },
    close,
    remove() {
      close();
      rmSync(path, { force: true });
    },
  };
}

interface Place {
  readonly at: number;
  readonly length: number;
}

const SHA_LENGTH = 64;

/** @returns where the last whole line ends; 0 where nothing is to be kept */
function scan(file: number, version: string, places: Map<string, Place>): number {
  let end = 0;
  let rest = Buffer.alloc(0);
  let isFirst = true;
  for (let from = 0; ;) {
    const more = bytesAt(file, from, CHUNK);
    from += more.length;
    rest = Buffer.concat([rest, more]);
    let start = 0;
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE, start)) {
      const length = at + 1 - start;
      if (isFirst) {
        if (rest.subarray(start, at).toString('utf8') !== version) return 0;
        isFirst = false;
      } else {
        const sha256 = rest.subarray(start, start + SHA_LENGTH).toString('latin1');
        if (SHA256.test(sha256)) places.set(sha256, { at: end, length });
      }
      end += length;
      start = at + 1;
    }
    rest = rest.subarray(start);
    if (more.length < CHUNK) return end;
  }
}

function bytesAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  for (let more = -1; more !== 0 && done < length; done += more)
    more = readSync(file, bytes, done, length - done, from + done);
  return bytes.subarray(0, done);
}
