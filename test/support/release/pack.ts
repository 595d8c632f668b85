import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { addInFiles } from './addIn';
import type { Builds } from './builds';
import { commandLineFiles, planFiles } from './commandLine';
import { helpFiles } from './help';
import { billOfMaterials, licences } from './origins';
import { textFile, type PackedFile } from './PackedFile';
import { workbenchFiles } from './workbench';

/** Everything that is given away, in the order of its paths; the last is the list of the others' sums. */
export function packedFiles(builds: Builds, url: string | undefined): readonly PackedFile[] {
  const files = [
    ...workbenchFiles(builds.workbench),
    ...addInFiles(builds.addIn, url),
    ...commandLineFiles(builds.cli),
    ...helpFiles(builds.workbench),
    ...planFiles(builds.cli),
    licences(),
    billOfMaterials(),
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
  return [...files, sums(files)];
}

/** As `sha256sum --check` reads it. */
export function sums(files: readonly PackedFile[]): PackedFile {
  const lines = files.map(
    ({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`,
  );
  return textFile('SHA256SUMS', lines.join(''));
}

/** The earliest moment that an archive can name, so that the same files make the same archive. */
const MOMENT = new Date(1980, 0, 1);

/** One archive with all files inside a folder. */
export function archive(folder: string, files: readonly PackedFile[]): Uint8Array {
  const tree: Zippable = {};
  for (const { path, bytes } of files)
    tree[`${folder}/${path}`] = [bytes, { level: 9, mtime: MOMENT }];
  return zipSync(tree);
}
