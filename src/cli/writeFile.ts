import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cliFailures } from '../core/messages/cliFailures';
import { keptName } from '../core/messages/cliResults';
import { notAFile } from '../core/messages/fileProblems';
import { removeLeftovers, temporaryPath } from './temporary';
import { CliFailure } from './CliFailure';
import { FileProblem, withFile } from './FileProblem';
import { behindLinks } from './samePath';
import { kindOf } from './readFile';

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, to the disk, then
 * renamed. The folder is made where it is not there; a link stays, and what it means is written.
 * @param shown the path as people know it
 */
export function writeWhole(path: string, content: Uint8Array | string, shown: string): void {
  withFile(shown, () => {
    const file = behindLinks(path);
    mkdirSync(dirname(file), { recursive: true });
    replaceBy(file, (temporary) => writeSynced(temporary, content));
  });
}

/** What is kept of a book when another version takes its place. */
export interface Keeping {
  /** What the file held when it was read; one that changed since is left alone. */
  readonly before: Uint8Array;
  /** Whether the version kept so far must stay, since the one to be kept now is the worse one. */
  readonly stays: boolean;
}

/**
 * Replaces a file and keeps what it was beside it.
 * @returns path of the kept file
 */
export function replaceKeeping(
  path: string,
  content: Uint8Array,
  { before, stays }: Keeping,
  shown: string,
): string {
  return withFile(shown, () => {
    const file = behindLinks(path);
    const kept = keptPath(file, stays ? 2 : 1);
    keptPaths(file).forEach(removeLeftovers);
    replaceBy(file, (temporary) => {
      writeSynced(temporary, content);
      if (!readFileSync(file).equals(before))
        throw new CliFailure(cliFailures.changedMeanwhile(shown));
      replaceBy(kept, (copy) => {
        copyFileSync(file, copy);
        synced(copy, 'r+');
      });
    });
    return kept;
  });
}

/** Where a book's earlier version is kept; from the second on, the first place that is free. */
export function keptPath(file: string, from = 1): string {
  const place = (number: number) => join(dirname(file), keptName(basename(file), number));
  let number = from;
  while (number > 1 && isFile(place(number))) number += 1;
  return place(number);
}

/** A book's earlier versions that are kept beside it. */
export function keptPaths(file: string): readonly string[] {
  const paths: string[] = [];
  for (let number = 1; number === 1 || isFile(paths.at(-1) ?? ''); number += 1)
    paths.push(join(dirname(file), keptName(basename(file), number)));
  return paths;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Makes a temporary file and puts it in the place of `path`, whose mode and owner it takes; on failure
 * nothing is left behind.
 */
function replaceBy(path: string, make: (temporary: string) => void): void {
  const before = statSync(path, { throwIfNoEntry: false });
  if (before && !before.isFile()) throw new FileProblem(notAFile(kindOf(before)));
  if (before) accessSync(path, constants.W_OK);
  removeLeftovers(path);
  const temporary = temporaryPath(path);
  try {
    make(temporary);
    if (before) takeOver(temporary, before);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function takeOver(file: string, { uid, gid, mode }: Stats): void {
  const made = statSync(file);
  if (made.uid !== uid || made.gid !== gid)
    try {
      chownSync(file, uid, gid);
    } catch {
      // Only root gives files away; whoever else may write here becomes the owner.
    }
  chmodSync(file, mode & 0o7777);
}

function writeSynced(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  synced(path, 'wx', (file) => {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  });
}

function synced(path: string, flags: string, write: (file: number) => void = () => undefined) {
  const file = openSync(path, flags);
  try {
    write(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
