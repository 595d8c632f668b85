import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { unreadReturn } from '../app/pane/returns';
import type { ReturnedFile } from '../app/collectReturns';
import { openJson } from '../app/openCatalogue';
import { cliFailures } from '../core/messages/cliFailures';
import { danglingLink, notAFile, type NotAFile } from '../core/messages/fileProblems';
import { fileTooLarge } from '../core/messages/xlsx';
import { BOOK_LIMITS, JSON_BYTES, RETURN_LIMITS, type ReadLimits } from '../core/values/limits';
import type { MemberPlace } from './archive/members';
import { readMember } from './archive/readMember';
import { CliFailure } from './CliFailure';
import { pathIn, type CliContext } from './CliContext';
import { FileProblem, problemOf, withFile } from './FileProblem';

/** A path; as bytes where its name is no UTF-8. */
export type FilePath = string | Buffer;

/** A file's bytes; a file that is not there or cannot be read is a failure in words. */
export function readBytes(
  context: CliContext,
  path: string,
  limit: number = BOOK_LIMITS.file,
): Buffer {
  return withFile(path, () => readRegular(pathIn(context, path), limit));
}

/** A JSON file's content. */
export function readJsonFile(context: CliContext, path: string): unknown {
  return contentOf(path, readBytes(context, path, JSON_BYTES).toString('utf8'));
}

/** A JSON text's content. @param path of its file, for the failure */
export function contentOf(path: string, text: string): unknown {
  const json = openJson(path, text);
  if (json.ok) return json.value;
  throw new CliFailure(cliFailures.badJson(path, json.errors[0]?.expected ?? ''));
}

export function isThere(context: CliContext, path: string): boolean {
  return existsSync(pathIn(context, path));
}

/** Where a returned file lies. */
export interface ReturnPlace {
  readonly path: FilePath;
  /** As receipts and lists name it. */
  readonly name: string;
  /** Inside the archive that lies at the path. */
  readonly inside?: MemberPlace;
}

/** The bytes of a returned file, and what they are known by; or why there are none, in a sentence. */
export function returnedBytes(
  { path, inside }: ReturnPlace,
  limit: number,
): { readonly bytes: Buffer; readonly sha256: string } | { readonly problem: string } {
  try {
    const bytes = inside === undefined ? readRegular(path, limit) : readMember(path, inside, limit);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    return { problem };
  }
}

/** Reads a returned file, which may turn out to be unreadable in whatever way. */
export async function readReturned(
  context: CliContext,
  place: ReturnPlace,
  limits: ReadLimits = RETURN_LIMITS,
): Promise<ReturnedFile> {
  const { name } = place;
  const read = returnedBytes(place, limits.file);
  if ('problem' in read) return unreadReturn(name, read.problem);
  return openReturned(context, name, read, limits);
}

/** Opens the bytes of a returned file. */
export async function openReturned(
  context: CliContext,
  name: string,
  { bytes, sha256 }: { readonly bytes: Buffer; readonly sha256: string },
  limits: ReadLimits,
): Promise<ReturnedFile> {
  try {
    return { file: name, sha256, content: await context.open(bytes, limits).readWorkbook() };
  } catch (error) {
    return { file: name, sha256, content: { error: context.faultOf(error) } };
  }
}

/**
 * The bytes of a regular file, which may be reached by links. Whatever else stands there is not opened,
 * since pipes wait for ever and devices have no end; nor is a file of more than `limit` bytes.
 */
function readRegular(path: FilePath, limit: number): Buffer {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined && lstatSync(path).isSymbolicLink()) throw new FileProblem(danglingLink());
  requireRegular(stat ?? statSync(path), limit);
  // Should a pipe have come in its place meanwhile, opening it does not wait.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = fstatSync(file);
    requireRegular(found, limit);
    const bytes = Buffer.allocUnsafe(found.size);
    let done = 0;
    for (let more = -1; more !== 0 && done < bytes.length; done += more)
      more = readSync(file, bytes, done, bytes.length - done, done);
    return bytes.subarray(0, done);
  } finally {
    closeSync(file);
  }
}

function requireRegular(found: Stats, limit: number): void {
  if (!found.isFile()) throw new FileProblem(notAFile(kindOf(found)));
  if (found.size > limit) throw new FileProblem(fileTooLarge(found.size, limit));
}

export function kindOf(found: Stats): NotAFile {
  if (found.isDirectory()) return 'folder';
  if (found.isFIFO()) return 'pipe';
  if (found.isSocket()) return 'socket';
  return found.isCharacterDevice() || found.isBlockDevice() ? 'device' : 'other';
}
