import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import packageFile from '../../../package.json';
import { ROOT } from '../tree';
import { builtPrograms } from './builds';
import { archive, packedFiles } from './pack';

const OPTIONS = {
  /** Where the add-in's pages will lie, as `https://reports.example.local/annex/`. */
  url: { type: 'string' },
  out: { type: 'string', default: join(ROOT, 'release') },
} as const;

/** Writes the folder that offices get, and an archive of it. */
async function main(): Promise<void> {
  const { url, out } = parseArgs({ options: OPTIONS }).values;
  const name = `annex-${packageFile.version}`;
  const files = packedFiles(await builtPrograms(), url);
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const zip = archive(name, files);
  writeFileSync(`${folder}.zip`, zip);
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const megabytes = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;
  console.log(`${folder}: ${files.length} files, ${megabytes(total)}`);
  console.log(`${folder}.zip: ${megabytes(zip.length)}`);
}

void main();
