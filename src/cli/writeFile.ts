import { randomUUID } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cliFailures } from '../core/messages/cliFailures';
import { keptName } from '../core/messages/cliResults';
import { CliFailure, withFile } from './CliFailure';

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, to the disk, then
 * renamed. The folder is made where it is not there.
 * @param shown the path as people know it
 */
export function writeWhole(path: string, content: Uint8Array | string, shown: string): void {
  withFile(shown, () => {
    mkdirSync(dirname(path), { recursive: true });
    replaceBy(path, (temporary) => writeSynced(temporary, content));
  });
}

/**
 * Replaces a file and keeps what it was beside it.
 * @param before what the file held when it was read; one that changed since is left alone
 * @returns name of the kept file
 */
export function replaceKeeping(
  path: string,
  content: Uint8Array,
  before: Uint8Array,
  shown: string,
): string {
  return withFile(shown, () => {
    const kept = join(dirname(path), keptName(basename(path)));
    replaceBy(path, (temporary) => {
      writeSynced(temporary, content);
      if (!readFileSync(path).equals(before))
        throw new CliFailure(cliFailures.changedMeanwhile(shown));
      replaceBy(kept, (copy) => {
        copyFileSync(path, copy);
        synced(copy, 'r+');
      });
    });
    return basename(kept);
  });
}

/** Makes a temporary file and puts it in the place of `path`; on failure nothing is left behind. */
function replaceBy(path: string, make: (temporary: string) => void): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    make(temporary);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
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
