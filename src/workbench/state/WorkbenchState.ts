import type { Identity } from '../../core/entries/identity';
import type { Share } from '../../core/values/pieces';
import type { Version } from '../store/Keeper';
import type { OpenedFile } from '../../app/openedFile';

/** Where the work is kept at this moment. */
export type Saving =
  | { readonly state: 'none' }
  | { readonly state: 'changed' }
  | { readonly state: 'kept'; readonly at: string }
  /** The browser keeps nothing, or another window went on with the same workbook. */
  | { readonly state: 'failed'; readonly reason: string };

export interface Message {
  readonly tone: 'good' | 'warning' | 'bad';
  readonly text: string;
  /** What can be done about it. */
  readonly choice?: Choice;
}

export interface Choice {
  readonly text: string;
  readonly act?: () => void;
}

/** Asked before anything is done; the first choice is the usual one. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The window was closed without a choice. */
  readonly dismissed?: () => void;
}

/** What is under way. */
export interface Busy {
  readonly what: string;
  /** How far it is, as long as that is known. */
  readonly step?: Step | undefined;
  /** Gives it up, as long as that leaves everything as it was. */
  readonly stop?: (() => void) | undefined;
}

/** A part of an operation, in words, and how many of how many pieces of it are done; 0 of 0 where that is not known. */
export interface Step extends Share {
  readonly name: string;
}

interface SheetList {
  readonly names: readonly string[];
  /** The one that is looked at. */
  readonly shown: string | undefined;
}

export interface WorkbenchState {
  /** Whose workbook is at hand; absent until it was read. */
  readonly identity?: Identity | undefined;
  /** What the plan of the opened workbook is about. */
  readonly topic?: string | undefined;
  /** What it calls its units: 镇街, 乡镇, 区县. */
  readonly units?: string | undefined;
  /** A district book without any return. */
  readonly isEmptyBook: boolean;
  /** Its figures were made up. */
  readonly isSample: boolean;
  readonly saving: Saving;
  /** Something was done that neither the browser nor a file holds. */
  readonly isOnPageOnly: boolean;
  /** The workbook at hand was opened from a file once, on this page or before it was loaded again. */
  readonly isFromFile: boolean;
  /** That file, once it was opened or wanted on this page. */
  readonly openedFile?: OpenedFile | undefined;
  /** The same as the browser keeps it. */
  readonly file?: number | undefined;
  readonly busy?: Busy | undefined;
  readonly message?: Message | undefined;
  readonly question?: Question | undefined;
  /** The list of versions while it is shown. */
  readonly versions?: readonly Version[] | undefined;
  /** The list of sheets while it is shown. */
  readonly sheets?: SheetList | undefined;
  readonly isPaneShown: boolean;
  /** What is said while another window has the same book open. */
  readonly otherWindow?: string | undefined;
}

export const FIRST_STATE: WorkbenchState = {
  isEmptyBook: false,
  isSample: false,
  isFromFile: false,
  saving: { state: 'none' },
  isOnPageOnly: false,
  isPaneShown: true,
};
