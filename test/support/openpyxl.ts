import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PYTHON = '/usr/bin/python3';
const LIMIT = 256 * 1024 * 1024;

export interface CellFacts {
  readonly value: string | number | boolean | null;
  /** openpyxl's letters: n number, s text, b logical, e error, f formula. */
  readonly type: string;
  /** With the leading `=`. */
  readonly formula?: string;
  readonly note?: string;
  readonly link?: { readonly location: string; readonly tooltip: string | null };
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly underline: string | null;
    readonly color: string | null;
  };
  readonly fill: string | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly indent: number;
  /** Style and colour of each side. */
  readonly border: Readonly<Record<'left' | 'right' | 'top' | 'bottom', [string, string] | null>>;
  readonly format: string;
  readonly locked: boolean;
}

export interface SheetFacts {
  readonly name: string;
  readonly state: string;
  readonly tabColor: string | null;
  readonly gridLines: boolean;
  readonly cells: Readonly<Record<string, CellFacts>>;
  readonly merges: readonly string[];
  readonly columns: Readonly<Record<string, { readonly width: number; readonly hidden: boolean }>>;
  readonly rows: Readonly<
    Record<string, { readonly height: number | null; readonly hidden: boolean }>
  >;
  readonly validations: readonly {
    readonly area: string;
    readonly type: string;
    readonly formula: string;
    readonly style: string;
    readonly promptTitle: string | null;
    readonly prompt: string | null;
    readonly errorTitle: string;
    readonly error: string;
    readonly shown: readonly [boolean, boolean];
    readonly blank: boolean;
  }[];
  readonly conditional: readonly {
    readonly area: string;
    readonly type: string;
    readonly priority: number;
    readonly formula: readonly string[];
    readonly color?: string | null;
    readonly bold?: boolean | null;
    readonly fill?: string | null;
    readonly border?: [string, string | null] | null;
    readonly bar?: string;
  }[];
  /** openpyxl's flags: true = not allowed. */
  readonly protection: Readonly<Record<string, boolean | string | null>>;
  readonly freeze: string | null;
  readonly print: {
    readonly paper: number | null;
    readonly orientation: string | null;
    readonly fit: boolean;
    readonly wide: number | null;
    readonly tall: number | null;
    /** Inches: left, right, top, bottom. */
    readonly margins: readonly number[];
    readonly rows: string | null;
    readonly area: readonly string[];
    readonly footer: string | null;
  };
  readonly charts: readonly string[];
}

export interface WorkbookFacts {
  readonly title: string | null;
  readonly active: string;
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: readonly SheetFacts[];
}

/** Whether Python with openpyxl is installed. */
export function haveOpenpyxl(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What openpyxl sees in a file. */
export async function workbookFacts(bytes: Uint8Array): Promise<WorkbookFacts> {
  const directory = await mkdtemp(join(tmpdir(), 'annex-openpyxl-'));
  try {
    const path = join(directory, 'book.xlsx');
    await writeFile(path, bytes);
    const script = join(__dirname, 'workbook_facts.py');
    const { stdout } = await run(PYTHON, ['-B', '-W', 'ignore', script, path], {
      maxBuffer: LIMIT,
    });
    return JSON.parse(stdout) as WorkbookFacts;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
