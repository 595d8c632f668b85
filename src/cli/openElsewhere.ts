import { closeSync, constants, openSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cliFailures } from '../core/messages/cliFailures';
import { cliResults } from '../core/messages/cliResults';
import { CliFailure } from './CliFailure';
import { pathIn, tell, type CliContext } from './CliContext';
import { codeOf } from './FileProblem';
import { behindLinks } from './samePath';

/** Lock files are short; anything longer is none. */
const MOST_BYTES = 4096;

/**
 * Refuses to replace a file that a spreadsheet program has open: what that program saves next would take
 * its place again, and what was written now would be lost.
 * @param anyway somebody knows better, as after a program broke down and left its lock behind
 */
export function requireClosed(context: CliContext, path: string, anyway: boolean): void {
  const by = openBy(pathIn(context, path));
  if (by === undefined) return;
  if (!anyway) throw new CliFailure(cliFailures.openElsewhere(path, by.program, by.name));
  tell(context, cliResults.openElsewhere(path));
}

interface OpenBy {
  readonly program: string;
  /** Who has it open; empty where the lock does not tell. */
  readonly name: string;
}

/** By whom a file is open, told by the lock files that programs put beside it. */
function openBy(path: string): OpenBy | undefined {
  for (const file of new Set([path, behindLinks(path)])) {
    const [folder, name] = [dirname(file), basename(file)];
    const libre = readLock(join(folder, `.~lock.${name}#`));
    if (libre) return { program: 'LibreOffice', name: libreName(libre) };
    const excel = readLock(join(folder, `~$${name}`));
    if (excel) return { program: 'Excel、WPS', name: excelName(excel) };
    const wps = readLock(join(folder, `.~${name}`));
    if (wps) return { program: 'WPS', name: excelName(wps) };
  }
  return undefined;
}

/** What a lock file holds; programs keep some of them from being read, which says enough. */
function readLock(path: string): Buffer | undefined {
  try {
    // A pipe of that name does not make anybody wait.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const bytes = Buffer.alloc(MOST_BYTES);
      return bytes.subarray(0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : Buffer.alloc(0);
  }
}

/** `name,login,host,date,profile;` in UTF-8. */
function libreName(bytes: Buffer): string {
  const [name = '', login = '', host = ''] = bytes.toString('utf8').split(',');
  const who = name.trim() === '' ? login.trim() : name.trim();
  return [who, host.trim()].filter(Boolean).join('，');
}

/**
 * The name stands twice: in the system's encoding, and from byte 55 (54 in older ones) in UTF-16 behind its
 * length.
 */
function excelName(bytes: Buffer): string {
  const at = bytes.length === 165 ? 55 : 54;
  if (bytes.length < at + 2) return '';
  const length = bytes.readUInt16LE(at);
  return bytes
    .subarray(at + 2, at + 2 + length * 2)
    .toString('utf16le')
    .replace(/\0.*$/s, '')
    .trim();
}
