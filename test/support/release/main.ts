import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import packageFile from '../../../package.json';
import { ROOT } from '../tree';
import { builtPrograms } from './builds';
import { archive, packedFiles, sums } from './pack';
import type { PackedFile } from './PackedFile';
import { windowsFiles } from './windows';

const OPTIONS = {
  /** Where the add-in's pages will lie, as `https://reports.example.local/annex/`. */
  url: { type: 'string' },
  out: { type: 'string', default: join(ROOT, 'release') },
} as const;

/** Writes the folder that offices get, an archive of it, and one of the command line as a program for Windows. */
async function main(): Promise<void> {
  const { url, out } = parseArgs({ options: OPTIONS }).values;
  const name = `annex-${packageFile.version}`;
  const programs = await builtPrograms();
  const files = packedFiles(programs, url);
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  console.log(`${folder}: ${files.length} files, ${megabytes(total)}`);
  writeArchive(out, name, files);
  const windows = await windowsFiles(programs.cli);
  if (windows) writeArchive(out, `${name}-windows`, [...windows, sums(windows)]);
  else console.log('annex.exe was not made: it takes Linux, Node 20 and the package registry.');
}

function writeArchive(out: string, name: string, files: readonly PackedFile[]): void {
  const zip = archive(name, files);
  const path = join(out, `${name}.zip`);
  writeFileSync(path, zip);
  console.log(`${path}: ${megabytes(zip.length)}`);
}

const megabytes = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;

void main();
