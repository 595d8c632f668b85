import { extname } from 'node:path';
import { nestedTooDeep } from '../../core/messages/fileProblems';
import { problemOf } from '../FileProblem';
import type { FoundFile } from './FoundFile';
import { membersOf, type Member } from './members';
import { NOBODYS, SENT } from './sent';
import { unpackInner } from './unpackInner';

/** What is told of files that are no returns. */
export interface Unfolding {
  readonly skipped: string[];
  readonly closed: { readonly name: string; readonly problem: string }[];
}

/** Archives in archives that are opened. */
const DEPTH = 3;

/** Left by Macs beside every file. */
const COPIES = '__MACOSX/';

/** What was unfolded before: an inbox is looked at again and again. */
const KNOWN = new Map<string, readonly FoundFile[]>();

/**
 * A file, or where it is an archive what it holds. An archive that cannot be opened is a file like any other, which
 * gets its receipt.
 */
export async function unfolded(
  file: FoundFile,
  told: Unfolding,
  depth = DEPTH,
): Promise<readonly FoundFile[]> {
  if (!isArchive(file.name)) return [file];
  const key = JSON.stringify([file.name, file.size, file.modified, file.inside]);
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const members = await membersOf(file.path);
  if (members === undefined) return [file];
  const files: FoundFile[] = [];
  for (const member of members)
    for (const each of await foundIn(file, member, told, depth)) files.push(each);
  KNOWN.set(key, files);
  return files;
}

async function foundIn(
  { path, name: archive }: FoundFile,
  { name, modified, place }: Member,
  told: Unfolding,
  depth: number,
): Promise<readonly FoundFile[]> {
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (NOBODYS.test(base) || name.startsWith(COPIES)) return [];
  const shown = `${archive}/${name}`;
  if (!SENT.has(extname(base).toLowerCase())) {
    told.skipped.push(shown);
    return [];
  }
  const found = { path, name: shown, modified, size: place.size, inside: place };
  if (!isArchive(base)) return [found];
  if (depth === 1) {
    told.closed.push({ name: shown, problem: nestedTooDeep(DEPTH) });
    return [];
  }
  try {
    const unpacked = await unpackInner(path, place);
    const inner = { path: unpacked, name: shown, modified, size: place.size };
    const files = await unfolded(inner, told, depth - 1);
    return files.length === 1 && files[0] === inner ? [found] : files;
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
    return [found];
  }
}

function isArchive(name: string): boolean {
  return extname(name).toLowerCase() === '.zip';
}
