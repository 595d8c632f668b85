import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageFile from '../../../package.json';
import { builtPrograms } from './builds';
import { archive, packedFiles } from './pack';
import type { PackedFile } from './PackedFile';

/** The folder that offices get, as somebody unpacked it on a stick. */
export interface Unpacked {
  readonly folder: string;
  readonly files: readonly PackedFile[];
  readonly remove: () => void;
}

/** Makes the archive that is given away and has a program that is not ours unpack it. */
export async function unpacked(url?: string): Promise<Unpacked> {
  const files = packedFiles(await builtPrograms(), url);
  const name = `annex-${packageFile.version}`;
  const top = mkdtempSync(join(tmpdir(), 'annex-release-'));
  const into = join(top, 'U 盘', '养老 托育（新）');
  mkdirSync(into, { recursive: true });
  const zip = join(top, `${name}.zip`);
  writeFileSync(zip, archive(name, files));
  unpack(zip, into);
  return { folder: join(into, name), files, remove: () => rmSync(top, { recursive: true }) };
}

function unpack(zip: string, into: string): void {
  const programs = [
    ['python3', '-m', 'zipfile', '-e', zip, into],
    ['unzip', '-q', zip, '-d', into],
    ['tar', '-xf', zip, '-C', into],
  ];
  const done = programs.some(([program, ...args]) => spawnSync(program!, args).status === 0);
  if (!done) throw new Error('To unpack the archive takes Python, unzip or a tar that reads .zip.');
}
