import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathIn, type CliContext } from './CliContext';

/** Links within links that are followed, as systems do. */
const LINKS = 40;

/** Whether two paths mean one file, by whatever links or names. */
export function isSameFile(context: CliContext, one: string, other: string): boolean {
  const a = behindLinks(pathIn(context, one));
  const b = behindLinks(pathIn(context, other));
  if (a === b) return true;
  const [first, second] = [identityOf(a), identityOf(b)];
  return first !== undefined && first === second;
}

/** The path of the file itself, whether it is there or not yet. */
export function behindLinks(path: string, links = 0): string {
  const place = realFolder(path);
  if (!isLink(place) || links >= LINKS) return place;
  return behindLinks(resolve(dirname(place), readlinkSync(place)), links + 1);
}

/** What tells a file from all others of this machine; undefined where there is none. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

function realFolder(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
