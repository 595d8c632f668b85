import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { cliFailures } from '../../core/messages/cliFailures';
import { CliFailure } from '../CliFailure';
import { withFileAsync } from '../FileProblem';
import { behindLinks } from '../samePath';
import { removeLeftovers, temporaryPath } from '../temporary';

/**
 * Makes a file or folder under a temporary name and gives it its own at the end: whatever happens meanwhile, nothing
 * half written stands under it. A folder takes the place of an empty one only.
 * @param shown the path as people know it
 */
export function replaceWhole<T>(
  path: string,
  shown: string,
  make: (temporary: string) => Promise<T>,
): Promise<T> {
  return withFileAsync(shown, async () => {
    const place = behindLinks(path);
    mkdirSync(dirname(place), { recursive: true });
    removeLeftovers(place);
    const temporary = temporaryPath(place);
    try {
      const made = await make(temporary);
      renameSync(temporary, place);
      return made;
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  });
}

/** A folder that holds something is not written into: what is there would be read as part of the table. */
export function requireEmpty(path: string, shown: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory() || readdirSync(path).length > 0)
    throw new CliFailure(cliFailures.folderNotEmpty(shown));
}
