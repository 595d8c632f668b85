import type { CellAddress } from '../core/values/address';
import type { CellValue } from '../core/values/cell';
import type {
  SheetVisibility,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../core/entries/SheetSnapshot';
import type { WorkbookChanges } from '../core/picture/Changes';
import type { StepKind } from '../core/workbook/SheetPlan';

/** Called as work goes on; `done` of `total` units, `what` in Chinese. */
export type Progress = (done: number, total: number, what: string) => void;

export interface SheetInfo {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** What a host can do. A gap is named here and shown to the user, never skipped silently. */
export interface Capabilities {
  readonly name: 'office' | 'xlsx' | 'grid';
  /** Step kinds the host cannot carry out, each with a Chinese sentence that says what people will miss. */
  readonly gaps: Readonly<Partial<Record<StepKind, string>>>;
  /** Formulas calculate while people type. */
  readonly calculates: boolean;
  /** `select`, `watch` and `watchSelection` work. */
  readonly interactive: boolean;
}

export interface ApplyReport {
  /** Sentences about what was not carried out, and about sheets that were kept or left out. */
  readonly warnings: readonly string[];
  /** What people typed meanwhile into cells that were about to be overwritten; nothing was written then. */
  readonly met?: readonly TypedCell[];
  /** What takes back what was done, with what was really found where it was done. */
  readonly undo?: WorkbookChanges;
}

/** An edit that a person made. */
export interface EditedEvent {
  /** Empty where people took back, or did again, an operation on the whole workbook. */
  readonly sheet: string;
  /** A1 text of the changed range. */
  readonly range: string;
}

/** A cell and what a person typed into it; null where it was emptied. */
export interface TypedCell extends CellAddress {
  /** Null where a formula was typed. */
  readonly value: CellValue;
  /** Without the leading `=`; only on sheets of a person's own. */
  readonly formula?: string;
}

/** How a person moved cells, lines or sheets of their own, in the host's words. */
export interface MovedCells {
  readonly moved: string;
  readonly params: object;
}

/** What a person did, in its order: what was typed stands where cells had been moved until then. */
export type TypedStep = TypedCell | MovedCells;

/** Something that was done to the workbook. */
export interface HistoryStep {
  /** As people call it: `结账`, `填写 幸福街道!G6`. */
  readonly label: string;
  /** When it was done, ISO. */
  readonly at: string;
  /** An operation of the program on the whole workbook, and no edit by hand. */
  readonly isOperation: boolean;
}

export interface HistorySteps {
  /** What can be taken back; the newest last. */
  readonly done: readonly HistoryStep[];
  /** What can be done again; the one that was taken back last is last. */
  readonly undone: readonly HistoryStep[];
}

/** Everything that was done to the workbook, by hand or by operations, in one row. */
export interface HostHistory {
  steps(): HistorySteps;
  /** What is applied from now on belongs to the operation of that name. */
  name(operation: string): void;
  /** False where there is nothing to take back. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Told when something was done, taken back or done again; gives a function that ends this. */
  watch(listener: () => void): () => void;
}

/**
 * The port to a workbook. Few and coarse calls: a use case makes a constant number of them,
 * however many sheets there are.
 */
export interface WorkbookHost {
  readonly capabilities: Capabilities;
  /** Where the host keeps a history itself, along which people's own undo goes too. */
  readonly history?: HostHistory;
  listSheets(): Promise<readonly SheetInfo[]>;
  /** Snapshots of the named sheets, or of all; a name that does not exist is left out. */
  readSheets(names?: readonly string[]): Promise<readonly SheetSnapshot[]>;
  /**
   * @param known how it was last seen: a host may look for what is another alone, and gives a sheet that is the
   * same as the very object
   * @param by what tells that a sheet is the same: what it shows, or its formulas too
   */
  readWorkbook(known?: WorkbookSnapshot, by?: 'shown' | 'held'): Promise<WorkbookSnapshot>;
  /** Works out in an idle moment what carrying out changes will need of the workbook as it stands. */
  readonly prepare?: () => Promise<void>;
  /** Carries out changes, all or none. */
  apply(changes: WorkbookChanges, progress?: Progress, signal?: AbortSignal): Promise<ApplyReport>;
  select(address: CellAddress): Promise<void>;
  /** Returns a function that ends the watch. */
  watch(onEdited: (event: EditedEvent) => void): Promise<() => Promise<void>>;
  /** Gives a sheet of a person's own another name; references follow. Absent where people do it by hand. */
  readonly renameSheet?: (sheet: string, name: string) => Promise<void>;
  /** Told of the cell that a person selects, or its first one; gives a function that ends it. */
  watchSelection(onSelected: (cell: CellAddress) => void): Promise<() => Promise<void>>;
  /** Has `tell` called with why the host waits, and with nothing once it goes on. */
  readonly watchWaiting?: (tell: (sentence: string | undefined) => void) => void;
}
