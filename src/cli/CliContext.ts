import { isAbsolute, relative, resolve } from 'node:path';
import type { WorkbookHost } from '../app/WorkbookHost';
import type { WordTable } from '../core/entries/WordTable';
import type { LongWorkbook, RowsFile } from '../core/workbook/LongWorkbook';
import type { ReadLimits } from '../core/values/limits';
import { visibleJson, visibleLine, type TerminalText } from '../core/values/visible';
import type { ExitStatus } from './exit';

/** A workbook in a file's bytes. */
export interface FileHost extends WorkbookHost {
  /** The file as opened or as last written. */
  toBytes(): Uint8Array;
}

/** What commands need of the world around them; the main file and tests make one. */
export interface CliContext {
  /** Folder that relative paths start from. */
  readonly directory: string;
  /** Standard output: results only. */
  readonly out: (text: TerminalText) => void;
  /** Standard error: everything else. */
  readonly err: (text: TerminalText) => void;
  /** Where a progress bar can be drawn; absent where standard error is no terminal. */
  readonly terminal?: NodeJS.WriteStream;
  /** Today's local date, ISO. */
  readonly today: () => string;
  /** The local time, `HH:MM`. */
  readonly time: () => string;
  /** Waits; gives false, and at once, when the person asks to stop (Ctrl+C). */
  readonly pause: (milliseconds: number) => Promise<boolean>;
  /** Opens a file's bytes, within the limits of a book unless others are given; or an empty workbook to be written. */
  readonly open: (bytes?: Uint8Array, limits?: ReadLimits) => FileHost;
  /** The tables of a Word document; undefined where the bytes are none. */
  readonly wordTables: (bytes: Uint8Array) => readonly WordTable[] | undefined;
  /** Writes a workbook row by row, of which little is in memory at a time. @param put takes the bytes of its file */
  readonly rowsFile: (book: LongWorkbook, put: (bytes: Uint8Array) => void) => Promise<RowsFile>;
  /** Why bytes cannot be read, as one Chinese sentence, from what reading them threw. */
  readonly faultOf: (error: unknown) => string;
  /** The program's own file, where it can be started again as a worker of itself. */
  readonly workerScript?: string;
  /** What the program ends with; a command sets it where it is not fine. */
  status: ExitStatus;
}

export function pathIn({ directory }: CliContext, path: string): string {
  return resolve(directory, path);
}

/** A path as people know it: from the folder they are in, where it lies below that. */
export function shownPath({ directory }: CliContext, path: string): string {
  const below = relative(directory, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below;
}

/** One line each, on standard output. */
export function say({ out }: CliContext, ...lines: readonly string[]): void {
  for (const line of lines) out(visibleLine(line));
}

/** One line each, on standard error. */
export function tell({ err }: CliContext, ...lines: readonly string[]): void {
  for (const line of lines) err(visibleLine(line));
}

/** The only thing that a command with `--json` writes to standard output. */
export function printJson({ out }: CliContext, content: unknown): void {
  out(visibleJson(content));
}
