import type { HistoryStep } from '../../app/WorkbookHost';
import type { Typed } from './Journal';
import type { SheetPicture } from '../../core/picture/Picture';

/** What was done to a workbook and can be taken back, or done again: plain data of the grid, in their order. */
export interface KeptSteps {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

/** What is being worked on, as it was kept last. */
export interface Kept {
  /** The grid's own text of the workbook, in pieces: what stays as it was from one keeping to the next is not kept anew. */
  readonly data: readonly string[];
  /** What it is, as `总表 · 宿城区 2025年9月`. */
  readonly what: string;
  /** When it was kept, ISO. */
  readonly at: string;
  /** It was opened from a file. */
  readonly isFromFile?: true;
  /** That file, as it was kept; absent where it was not. */
  readonly file?: number;
  /** Versions have none. */
  readonly steps?: KeptSteps;
  /** Typed into a version after its text was made. */
  readonly typed?: Typed;
}

/** A file from which work was opened: saving goes on with it. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  /** People's own sheets, as the spreadsheet held them once it showed the file. */
  readonly own: readonly SheetPicture[];
}

/** One line of the list of versions. */
export interface Version {
  readonly id: number;
  readonly at: string;
  readonly what: string;
  /** Why it was kept, as `收表汇总之前`. */
  readonly why: string;
  readonly isFromFile?: true;
  readonly file?: number;
  /** Typed after its text was made. */
  readonly typed?: Typed;
}

/**
 * Keeps the work in the browser: the workbook at hand, and versions to go back to. Rejects where the
 * browser keeps nothing or is full.
 */
export interface Keeper {
  /** The workbook at hand when the page was left; undefined on the first visit. */
  readonly working: () => Promise<Kept | undefined>;
  /**
   * Keeps the workbook at hand. Where another window has kept one since, that one stays and this
   * becomes a version of its own: `apart`.
   */
  readonly keepWorking: (kept: Kept) => Promise<'kept' | 'apart'>;
  /** The newest first. */
  readonly versions: () => Promise<readonly Version[]>;
  readonly keepVersion: (kept: Kept, why: string) => Promise<void>;
  /** What was typed last in the version of that moment (ISO) is added to it; false where there is none. */
  readonly typeIntoVersion: (at: string, typed: Typed) => Promise<boolean>;
  /** The text of a version, in pieces; undefined where it is gone. */
  readonly version: (id: number) => Promise<readonly string[] | undefined>;
  /** Keeps a file, and gives its number; those of which no work and no version is go. */
  readonly keepFile: (file: KeptFile) => Promise<number>;
  /** Undefined where it is gone. */
  readonly file: (number: number) => Promise<KeptFile | undefined>;
}
