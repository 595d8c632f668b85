import type { ChangeKind, ChangeOf, SheetChange } from '../../../core/picture/Changes';
import type { Details, Standing } from '../apply/Standing';
import type { Job } from '../request/Job';

/** The sheet that changes are written to. */
export interface Target {
  readonly sheet: string;
  /** Every change of the sheet, also those that are written in another part. */
  readonly all: readonly SheetChange[];
  readonly standing: Standing;
  /** What was found on the sheet; absent where it is new. */
  readonly details: Details | undefined;
  /** Takes a sentence about something that was not carried out. */
  readonly warn: (sentence: string) => void;
}

/** All changes of one kind on one sheet, as jobs. */
export type Writer<K extends ChangeKind> = (change: ChangeOf<K>, target: Target) => readonly Job[];
