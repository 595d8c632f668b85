import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, extname, sep } from 'node:path';
import { cliResults } from '../core/messages/cliResults';
import { folderLoop } from '../core/messages/fileProblems';
import { pathIn, tell, type CliContext } from './CliContext';
import { fileName } from './fileName';
import { problemOf, withFile } from './FileProblem';
import type { FoundFile } from './archive/FoundFile';
import { SENT, NOBODYS } from './archive/sent';
import { unfolded, type Unfolding } from './archive/unfolded';
import type { FilePath } from './readFile';

export interface FoundFiles {
  /** Oldest first; of the same age by name. */
  readonly files: FoundFile[];
  /** Files of folders that are no returns, by name. */
  readonly skipped: readonly string[];
  /** Folders that could not be gone through, each with the reason. */
  readonly closed: readonly { readonly name: string; readonly problem: string }[];
}

const SEPARATOR = Buffer.from(sep);

/**
 * Every file at the given places; folders and archives with all that lies below them. Links are followed, but into
 * no folder twice.
 * @param except paths that are not returns, such as the book itself
 */
export async function findReturns(
  context: CliContext,
  places: readonly string[],
  except: readonly string[],
): Promise<FoundFiles> {
  const own = new Set(except.map((path) => realPath(pathIn(context, path))));
  const found = new Map<string, FoundFile>();
  const entered = new Set<string>();
  const unfolding: Unfolding = { skipped: [], closed: [] };
  const { skipped, closed } = unfolding;

  const keep = (file: FoundFile): void => {
    const real = realPath(file.path);
    if (!own.has(real) && !found.has(real)) found.set(real, file);
  };
  const walk = (folder: Buffer, name: string, prefix: string): void => {
    const real = realPath(folder);
    if (entered.has(real)) {
      closed.push({ name, problem: folderLoop() });
      return;
    }
    entered.add(real);
    for (const { bytes, entry } of listed(folder)) {
      if (NOBODYS.test(entry)) continue;
      const path = Buffer.concat([folder, SEPARATOR, bytes]);
      const { stat, isFolder } = look(path);
      const each = `${prefix}${entry}`;
      if (isFolder) tryWalk(path, each);
      else if (SENT.has(extname(entry).toLowerCase()))
        keep({
          path: inUtf8(path),
          name: each,
          modified: stat?.mtimeMs ?? 0,
          size: stat?.size ?? 0,
        });
      else skipped.push(each);
    }
  };
  const tryWalk = (folder: Buffer, name: string): void => {
    try {
      walk(folder, name, `${name}/`);
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined) throw error;
      closed.push({ name, problem });
    }
  };
  for (const place of places) {
    const path = pathIn(context, place);
    withFile(place, () => {
      const stat = statSync(path);
      const prefix = places.length > 1 ? `${basename(path)}/` : '';
      if (stat.isDirectory()) walk(Buffer.from(path), place, prefix);
      else keep({ path, name: basename(path), modified: stat.mtimeMs, size: stat.size });
    });
  }
  const files: FoundFile[] = [];
  for (const file of found.values())
    for (const each of await unfolded(file, unfolding)) files.push(each);
  files.sort((a, b) => a.modified - b.modified || (a.name < b.name ? -1 : 1));
  return { files, skipped, closed };
}

/** What lies in a folder, by name. Names are taken as bytes, since not all of them are UTF-8. */
function listed(folder: Buffer): readonly { readonly bytes: Buffer; readonly entry: string }[] {
  return readdirSync(folder, { encoding: 'buffer' })
    .map((bytes) => ({ bytes, entry: fileName(bytes) }))
    .sort((a, b) => (a.entry < b.entry ? -1 : 1));
}

/** As text where it is one: bytes take several times the memory, and files may be many. */
function inUtf8(path: Buffer): FilePath {
  const text = path.toString('utf8');
  return Buffer.from(text).equals(path) ? text : path;
}

/** A link that leads nowhere is looked at itself; reading it will say what is wrong with it. */
function look(path: Buffer): { readonly stat: Stats | undefined; readonly isFolder: boolean } {
  try {
    const stat = statSync(path);
    return { stat, isFolder: stat.isDirectory() };
  } catch {
    return { stat: lstatSync(path, { throwIfNoEntry: false }), isFolder: false };
  }
}

/** The file itself behind all links, as a key; where it cannot be found, its path. */
function realPath(path: FilePath): string {
  try {
    return realpathSync(path, { encoding: 'buffer' }).toString('latin1');
  } catch {
    return Buffer.from(path).toString('latin1');
  }
}

/** Says what was found besides returns. */
export function tellOfOthers(context: CliContext, { skipped, closed }: FoundFiles): void {
  tell(context, ...closed.map(({ name, problem }) => cliResults.passedBy(name, problem)));
  if (skipped.length > 0) tell(context, cliResults.skipped(skipped));
}
