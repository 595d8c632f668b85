import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** What building, installing and testing leave behind; it is no part of the project. */
const MADE = new Set(['node_modules', 'dist', 'release', 'coverage', '.git']);

/** Names at the top of the project, without what is made. */
export function topLevel(): readonly string[] {
  return readdirSync(ROOT).filter((name) => !MADE.has(name));
}

/** Paths of all files of the project, relative to its top, with forward slashes. */
export function projectFiles(): readonly string[] {
  return topLevel().flatMap((name) => filesBelow(name));
}

function filesBelow(path: string): readonly string[] {
  const entries = readEntries(path);
  return entries === undefined ? [path] : entries.flatMap((name) => filesBelow(`${path}/${name}`));
}

function readEntries(path: string): readonly string[] | undefined {
  try {
    return readdirSync(join(ROOT, path));
  } catch {
    return undefined;
  }
}
