import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliContext } from '../../src/cli/CliContext';
import { commandsFor } from '../../src/cli/commands';
import { FINE } from '../../src/cli/exit';
import { createProgram, runProgram } from '../../src/cli/program';
import { zlibDeflatePiece } from '../../src/hosts/xlsx/node/zlibDeflatePiece';
import { readWordTables } from '../../src/hosts/xlsx/read/wordTables';
import { streamXlsx } from '../../src/hosts/xlsx/write/stream/streamXlsx';
import { openFile, unreadable } from './xlsxFile';

/** What a command did, as a terminal would see it. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What commands need of the world, in a folder; nobody sees what they say. */
export function contextOf(
  directory: string,
  { onOpen = () => undefined }: { readonly onOpen?: () => void } = {},
): CliContext {
  return {
    directory,
    out: () => undefined,
    err: () => undefined,
    today: () => '2023-10-03',
    time: () => '08:30',
    pause: () => Promise.resolve(false),
    open: (...given) => {
      onOpen();
      return openFile(...given);
    },
    wordTables: readWordTables,
    rowsFile: (book, put) => streamXlsx(book, put, zlibDeflatePiece),
    faultOf: unreadable,
    status: FINE,
  };
}

/** A folder of its own, in which commands run inside this process. */
export class CliSandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'annex-'));

  /** What happens while a command waits; it goes on until this gives false. */
  pause: () => Promise<boolean> = () => Promise.resolve(false);

  async run(...args: readonly string[]): Promise<Ran> {
    let out = '';
    let err = '';
    const context: CliContext = {
      ...contextOf(this.folder),
      out: (text) => (out += text),
      err: (text) => (err += text),
      pause: () => this.pause(),
    };
    const status = await runProgram(createProgram(commandsFor(context)), args, context);
    return { status, out, err };
  }

  /** Runs a command that has to go well. */
  async must(...args: readonly string[]): Promise<Ran> {
    const ran = await this.run(...args);
    if (ran.status !== 0) throw new Error(`annex ${args.join(' ')}: ${ran.err}${ran.out}`);
    return ran;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  bytes(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return name;
  }

  writeJson(name: string, content: unknown): string {
    return this.write(name, JSON.stringify(content));
  }

  files(folder = '.'): readonly string[] {
    return readdirSync(this.path(folder)).sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A roster of the plan's first townships of each kind. */
export const SMALL_ROSTER = {
  townships: [
    { code: '321302001', name: '幸福街道', kind: 'street' },
    { code: '321302002', name: '项里街道', kind: 'street' },
    { code: '321302103', name: '龙河镇', kind: 'town' },
  ],
} as const;
