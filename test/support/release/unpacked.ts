import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { builtPrograms } from './builds';
import { packedFiles } from './pack';
import type { PackedFile } from './PackedFile';

/** The folder that offices get, as somebody unpacked it on a stick. */
export interface Unpacked {
  readonly folder: string;
  readonly files: readonly PackedFile[];
  readonly remove: () => void;
}

export async function unpacked(url?: string): Promise<Unpacked> {
  const files = packedFiles(await builtPrograms(), url);
  const top = mkdtempSync(join(tmpdir(), 'annex-release-'));
  const folder = join(top, 'U 盘', '养老 托育（新）');
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return { folder, files, remove: () => rmSync(top, { recursive: true }) };
}
