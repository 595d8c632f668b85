import type { StepKind, StepOf } from '../../../core/plan/SheetPlan';

/** A piece of work on one sheet that can be queued: no sync inside. */
export interface Job {
  /** What it adds to the request at most, in bytes. */
  readonly bytes: number;
  readonly queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;
}

/** A piece of work on the workbook as a whole. */
export interface WorkbookJob {
  readonly bytes: number;
  readonly queue: (workbook: Excel.Workbook) => void;
}

/** The sheet that steps are written to. */
export interface Target {
  readonly sheet: string;
  /** Whether the sheet stands and is amended, rather than new. */
  readonly amends: boolean;
  /** Number format of a cell as it will be before values are written; `undefined` where it is not known. */
  readonly formatAt: (row: number, column: number) => string | undefined;
  /** Puts a list on the hidden sheet; gives the reference to it, without `=`. */
  readonly placeList: (items: readonly string[]) => string;
  /** Defined names of the workbook before, by their name in lower case. */
  readonly standingNames: ReadonlyMap<string, string>;
  /** What a validation of the plan does at the cell: nothing, check entries, or show a message too. */
  readonly validationAt: (row: number, column: number) => 'none' | 'rule' | 'message';
  /** Takes a sentence about something that was not carried out. */
  readonly warn: (sentence: string) => void;
}

/** All steps of one kind on one sheet, as jobs. */
export type Writer<K extends StepKind> = (
  steps: readonly StepOf<K>[],
  target: Target,
) => readonly Job[];

/** What a job does: objects of the API that it opens, and properties that it sets or methods that it calls. */
export interface Calls {
  readonly opens: number;
  readonly sets: number;
}

/** An object travels as its path and an action that instantiates it; both carry growing ids. */
const BYTES_PER_OBJECT = 190;
const BYTES_PER_SET = 130;

const encoder = new TextEncoder();

function bytesOf({ opens, sets }: Calls, payload: unknown): number {
  const text = JSON.stringify(payload) as string | undefined;
  return opens * BYTES_PER_OBJECT + sets * BYTES_PER_SET + encoder.encode(text ?? '').length;
}

/** `payload`: the values that travel with the calls. */
export function job(calls: Calls, payload: unknown, queue: Job['queue']): Job {
  return { bytes: bytesOf(calls, payload), queue };
}

export function workbookJob(
  calls: Calls,
  payload: unknown,
  queue: WorkbookJob['queue'],
): WorkbookJob {
  return { bytes: bytesOf(calls, payload), queue };
}
