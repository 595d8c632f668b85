import type { Decimal } from '../values/decimal';
import type { Township } from '../catalogue/Catalogue';
import type { OwnTargets } from '../catalogue/shares';
import type { Parameters } from './book';
import type { Entries, EntryKey, EntryValue } from './entry';
import type { Identity } from './identity';
import type { Signers } from './signers';

/** Everything an issued form holds; its sheets are one view of it, read back by key. */
export interface Form {
  readonly identity: Identity;
  /** Only in a township's form. */
  readonly township?: Township;
  readonly parameters: Parameters;
  /** The year's baselines by indicator code; a code without one has none. */
  readonly baselines: ReadonlyMap<string, Decimal>;
  /** Its own targets of the year where they are others than the plan says, since 区划调整 changed them. */
  readonly shares?: OwnTargets;
  /** What the unit reported last month. */
  readonly previous: ReadonlyMap<EntryKey, EntryValue>;
  readonly entries: Entries;
  /** Absent in a form without a foot, as those of earlier versions. */
  readonly signers?: Signers;
}

/**
 * The version of the sheets' layout; a file of another version is read by key all the same. It is raised
 * whenever a sheet's texts, columns or formulas change, since a book is compared with what is written today,
 * and a returned form with what was written when it was issued.
 */
export const LAYOUT_VERSION = 6;

/** From this layout on tasks are asked by counts and dates, projects by their 形象进度. */
const PROGRESS_SINCE = 4;

/** Whether a form of a layout asks for counts and dates of tasks, and for 形象进度 of projects. */
export function asksProgress(layoutVersion: number): boolean {
  return layoutVersion >= PROGRESS_SINCE;
}
