import type { Admission } from '../../app/admission';
import type { ReturnedFile, Collection, CollectedFile } from '../../app/collectReturns';
import type { Draft } from '../../app/pane/draft';
import type { PaneWorkbook } from '../../app/pane/PaneWorkbook';
import type { HistoryStep } from '../../app/WorkbookHost';
import type { WorkbookChanges } from '../../core/picture/Changes';
import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { PlanFault } from '../../core/planbook/PlanFault';
import type { Finding } from '../../core/validate/Finding';
import type { PlaceId } from '../places/places';
import type { Look } from './look';

/** Something under way. */
export interface Job {
  readonly label: string;
  /** What is being done now. */
  readonly what: string;
  readonly done: number;
  /** 0 where it is not known how much there is to do. */
  readonly total: number;
  /** Absent where it can no longer be cancelled. */
  readonly cancel?: () => void;
}

/** What the last operation came to. */
export interface Notice {
  readonly tone: 'good' | 'warning' | 'bad';
  readonly text: string;
  readonly details?: readonly string[];
  /** What only programmers understand; it is copied, never shown. */
  readonly technical?: string;
}

/** An operation that can be taken back, or done again. */
export interface PaneStep extends HistoryStep {
  /** In the order in which they are carried out; none where the host keeps them. */
  readonly undo: readonly WorkbookChanges[];
  /** Sheets on which somebody typed after it. */
  readonly editedSince: readonly string[];
}

export interface History {
  /** The newest last. */
  readonly done: readonly PaneStep[];
  /** The one that was taken back last is last. */
  readonly undone: readonly PaneStep[];
  /** Where the steps are kept. */
  readonly kept: 'browser' | 'memory';
}

export const NO_HISTORY: History = { done: [], undone: [], kept: 'memory' };

/** One file of a collection. */
export interface CollectLine {
  readonly id: number;
  readonly file: string;
  readonly read?: ReturnedFile;
  readonly result?: CollectedFile;
  /** Why the person sends it back. */
  readonly refusal?: string | undefined;
  /** Who lets it through though it does not prove whom it was issued to, and why. */
  readonly admitted?: Admission | undefined;
}

/** Files that were dropped and wait for a decision. */
export interface Collecting {
  readonly lines: readonly CollectLine[];
  /** What the book would be; absent while files are read. */
  readonly collection?: Collection;
}

/** A plan workbook of the person's own. */
export interface OwnPlan {
  /** Of its file; empty until one was chosen. */
  readonly name: string;
  readonly faults: readonly PlanFault[];
  /** Absent where a hard fault stands against it. */
  readonly catalogue?: Catalogue;
  /** Its sheets are in the opened workbook. */
  readonly inWorkbook: boolean;
}

/** A folder into which returns come, and what became of them. */
export interface InboxState {
  readonly folder: string;
  /** read: the browser gave it once. */
  readonly state: 'watching' | 'stopped' | 'read';
  /** Files that are still being written. */
  readonly waiting: number;
  /** Why it could not be looked at last. */
  readonly problem?: string | undefined;
  /** The newest first. */
  readonly lines: readonly CollectLine[];
}

export interface PaneState {
  readonly place: PlaceId;
  /** Absent until it was read. */
  readonly workbook?: PaneWorkbook | undefined;
  /** Why the workbook could not be read. */
  readonly unread?: string | undefined;
  readonly job?: Job | undefined;
  readonly notice?: Notice | undefined;
  readonly history: History;
  /** Why the host waits. */
  readonly waiting?: string | undefined;
  readonly look: Look;
  /** What a new book will be built with. */
  readonly draft: Draft;
  /** Where the next book is not built with the plan that the program brings along. */
  readonly ownPlan?: OwnPlan | undefined;
  /** The walk of the first run is shown. */
  readonly walking: boolean;
  readonly collecting?: Collecting | undefined;
  readonly inbox?: InboxState | undefined;
  /** What was changed in a district book in cells that are the program's, when it was last looked for. */
  readonly standing: readonly Finding[];
  /** Edits are followed while people type. */
  readonly live: boolean;
}
