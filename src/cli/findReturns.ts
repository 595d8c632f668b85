import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { pathIn, type CliContext } from './CliContext';
import { withFile } from './CliFailure';

/** A file that somebody may have returned. */
export interface FoundFile {
  readonly path: string;
  /**
   * Name for receipts: the path inside the folder it was found in, with forward slashes; where there
   * are several places, behind that folder's name.
   */
  readonly name: string;
  readonly modified: number;
}

export interface FoundFiles {
  /** Oldest first; of the same age by name. */
  readonly files: readonly FoundFile[];
  /** Files of folders that are no returns, by name. */
  readonly skipped: readonly string[];
}

/** What clerks send; each of these is read, and named where it is not readable. */
const SENT = new Set(
  '.xlsx .xlsm .xls .xlsb .xlt .xltx .et .ett .ods .csv .pdf .doc .docx .wps .zip .rar .7z'.split(
    ' ',
  ),
);

/** Left by systems and by programs that have a file open. */
const NOBODYS = /^(~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Every file at the given places; folders with all that lies below them.
 * @param except paths that are not returns, such as the book itself
 */
export function findReturns(
  context: CliContext,
  places: readonly string[],
  except: readonly string[],
): FoundFiles {
  const own = new Set(except.flatMap((path) => realPath(pathIn(context, path))));
  const skipped: string[] = [];
  const found = new Map<string, FoundFile>();
  const keep = (path: string, name: string, modified: number): void => {
    const real = realPath(path)[0] ?? path;
    if (!own.has(real) && !found.has(real)) found.set(real, { path, name, modified });
  };
  const walk = (folder: string, nameOf: (path: string) => string): void => {
    for (const entry of readdirSync(folder).sort()) {
      if (NOBODYS.test(entry)) continue;
      const path = join(folder, entry);
      const name = nameOf(path);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) walk(path, nameOf);
      else if (stat !== undefined && SENT.has(extname(entry).toLowerCase()))
        keep(path, name, stat.mtimeMs);
      else skipped.push(name);
    }
  };
  for (const place of places) {
    const path = pathIn(context, place);
    withFile(place, () => {
      const stat = statSync(path);
      if (stat.isDirectory()) walk(path, namesBelow(path, places.length > 1));
      else keep(path, basename(path), stat.mtimeMs);
    });
  }
  const files = [...found.values()].sort(
    (a, b) => a.modified - b.modified || (a.name < b.name ? -1 : 1),
  );
  return { files, skipped };
}

function namesBelow(folder: string, withFolder: boolean): (path: string) => string {
  const top = withFolder ? dirname(folder) : folder;
  return (path) => relative(top, path).split(sep).join('/');
}

function realPath(path: string): readonly string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}
