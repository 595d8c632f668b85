import { openSync, closeSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { brokenMember, encryptedMember } from '../../core/messages/fileProblems';
import { fileTooLarge } from '../../core/messages/xlsx';
import { FileProblem } from '../FileProblem';
import type { MemberPlace } from './members';

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** The bytes of a file in an archive, of which nothing else is read. @param limit in bytes */
export function readMember(archive: string | Buffer, place: MemberPlace, limit: number): Buffer {
  const { packed, size, method, isEncrypted } = place;
  if (isEncrypted) throw new FileProblem(encryptedMember());
  if (Math.max(packed, size) > limit) throw new FileProblem(fileTooLarge(size, limit));
  const bytes = opened(archive, (file) => bytesAt(file, startIn(file, place), packed));
  const whole = unpacked(bytes, method, size);
  if (whole.length !== size) throw new FileProblem(brokenMember());
  return whole;
}

/** Where the packed bytes of a file in an archive begin. */
export function memberStart(archive: string | Buffer, place: MemberPlace): number {
  return opened(archive, (file) => startIn(file, place));
}

function opened<T>(archive: string | Buffer, work: (file: number) => T): T {
  const file = openSync(archive, 'r');
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

function startIn(file: number, { offset }: MemberPlace): number {
  const header = bytesAt(file, offset, HEADER_LENGTH);
  if (header.readUInt32LE(0) !== HEADER) throw new FileProblem(brokenMember());
  return offset + HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function unpacked(bytes: Buffer, method: number, size: number): Buffer {
  if (method === STORED) return bytes;
  if (method !== DEFLATED) throw new FileProblem(brokenMember());
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new FileProblem(brokenMember());
  }
}

function bytesAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const more = readSync(file, bytes, done, length - done, from + done);
    if (more === 0) throw new FileProblem(brokenMember());
    done += more;
  }
  return bytes;
}
