import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { brokenMember, encryptedMember } from '../../core/messages/fileProblems';
import { fileTooLarge } from '../../core/messages/xlsx';
import { codeOf, FileProblem } from '../FileProblem';
import { removeLeftovers, temporaryPath } from '../temporary';
import type { MemberPlace } from './members';
import { memberStart } from './readMember';

/** Bytes of an archive in an archive: those of a province's forms. */
const MOST = 4 * 1024 ** 3;

const DEFLATED = 8;

let folder: string | undefined;
let count = 0;

/**
 * Unpacks an archive that lies in an archive, since files are read from where they lie on a disk. It goes away with
 * the process, or with the next one.
 * @returns its path
 */
export async function unpackInner(archive: string | Buffer, place: MemberPlace): Promise<string> {
  const { packed, size, method, isEncrypted } = place;
  if (isEncrypted) throw new FileProblem(encryptedMember());
  if (size > MOST) throw new FileProblem(fileTooLarge(size, MOST));
  const start = memberStart(archive, place);
  const path = join(placeForThem(), `${(count += 1)}.zip`);
  const bytes = createReadStream(archive, { start, end: start + packed - 1 });
  let written = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      written += chunk.length;
      if (written > size) throw new FileProblem(brokenMember());
      yield chunk;
    }
  };
  try {
    if (method === DEFLATED)
      await pipeline(bytes, createInflateRaw(), counted, createWriteStream(path));
    else await pipeline(bytes, counted, createWriteStream(path));
  } catch (error) {
    rmSync(path, { force: true });
    throw codeOf(error) === undefined ? new FileProblem(brokenMember()) : error;
  }
  return path;
}

function placeForThem(): string {
  if (folder === undefined) {
    const name = join(tmpdir(), 'annex-unpacked');
    removeLeftovers(name);
    const made = temporaryPath(name);
    mkdirSync(made);
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}
