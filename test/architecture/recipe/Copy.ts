import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CellValue } from '../../../src/core/values/cell';
import { ROOT } from '../../support/tree';

/** One change of a file of the project; a file of its own where nothing is to be found. */
export interface Edit {
  /** Path from the top of the project. */
  readonly file: string;
  /** The text before which `text` is put. */
  readonly before?: string;
  readonly text: string;
}

/** What stands on the sheets of a collected month. */
export interface Probe {
  readonly returns: number;
  readonly sheets: readonly {
    readonly name: string;
    readonly values: readonly (readonly CellValue[])[];
    readonly widths: readonly { readonly column: number; readonly width: number }[];
  }[];
}

const PARTS = [
  ...['src', 'test', 'seeds', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs'],
] as const;

/** How many files a recipe touches. */
export function touched(edits: readonly Edit[]): number {
  return new Set(edits.map(({ file }) => file)).size;
}

/** A copy of the program on which a recipe is carried out. */
export class Copy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'annex-recipe-'));

  constructor(edits: readonly Edit[]) {
    for (const part of PARTS)
      cpSync(join(ROOT, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
    for (const edit of edits) apply(join(this.folder, edit.file), edit);
  }

  /** Plans a month with the copy. */
  probe(): Probe {
    const probe = join(this.folder, 'test', 'architecture', 'recipe', 'probe.ts');
    return JSON.parse(this.node('--import', 'tsx', probe)) as Probe;
  }

  /** Runs tests of the copy; what they print is the error where one fails. */
  test(...paths: readonly string[]): void {
    this.tool('jest/bin/jest.js', '--runInBand', ...paths);
  }

  /** The compiler finds nothing missing, and nobody imports whom they may not. */
  check(): void {
    this.tool('@typescript/native-preview/bin/tsgo', '-p', 'tsconfig.json');
    const layers = ['--preserve-symlinks', '--config', '.dependency-cruiser.cjs', 'src'];
    this.tool('dependency-cruiser/bin/dependency-cruise.mjs', ...layers);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private tool(name: string, ...args: readonly string[]): void {
    this.node(join(ROOT, 'node_modules', name), ...args);
  }

  private node(...args: readonly string[]): string {
    return execFileSync(process.execPath, args, {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: 'pipe',
    });
  }
}

function apply(path: string, { before, text }: Edit): void {
  if (before === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  const [head, ...rest] = readFileSync(path, 'utf8').split(before);
  if (rest.length !== 1) throw new Error(`${path} has ${before} ${rest.length} times`);
  writeFileSync(path, `${head}${text}${before}${rest[0]}`);
}
