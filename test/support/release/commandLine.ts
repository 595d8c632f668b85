import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackedFile } from './PackedFile';

/** The program as one file, which Node alone runs. */
export function commandLineFiles(built: string): readonly PackedFile[] {
  const bytes = Buffer.concat([Buffer.from('#!/usr/bin/env node\n'), readFileSync(built)]);
  return [{ path: '命令行/annex.cjs', bytes }];
}

/** Plans as workbooks, written by the program that is given away: the built-in one and an empty one. */
export function planFiles(built: string): readonly PackedFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'annex-plans-'));
  const write = (name: string, ...args: readonly string[]): PackedFile => {
    execFileSync(process.execPath, [built, 'plan', ...args, '--out', name], { cwd: folder });
    return { path: `方案表/${name}`, bytes: readFileSync(join(folder, name)) };
  };
  try {
    return [
      write('宿城区养老托育方案2023.xlsx', 'export', '--plan', 'sucheng-2023'),
      write('空白方案.xlsx', 'new', '--year', '2026'),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
