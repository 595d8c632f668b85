import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file to send: its path on disk and its length in bytes. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
}

/**
 * The file below `root` that a request path (`/`, `/index.html?x=1`) names; a folder stands for
 * its index.html. Undefined where there is none, where the path cannot be decoded, and for
 * whatever lies outside `root`, also by way of a symbolic link.
 */
export async function findFile(root: string, requestPath: string): Promise<FoundFile | undefined> {
  const parts = partsOf(requestPath);
  if (parts === undefined) return undefined;
  try {
    const top = await realpath(root);
    const path = await realpath(join(top, ...parts));
    if (path !== top && !path.startsWith(top + sep)) return undefined;
    const found = await stat(path);
    if (found.isFile()) return { path, size: found.size };
    const index = join(path, 'index.html');
    return { path: index, size: (await stat(index)).size };
  } catch {
    return undefined;
  }
}

function partsOf(requestPath: string): readonly string[] | undefined {
  try {
    const path = decodeURIComponent(requestPath.replace(/[?#].*$/, ''));
    const parts = path.split('/').filter((part) => part !== '');
    return parts.some((part) => part === '..' || /[\\:\0]/.test(part)) ? undefined : parts;
  } catch {
    return undefined;
  }
}
