import type { PaneBooks } from '../app/pane/PaneBooks';
import type { PaneWorkbook } from '../app/pane/PaneWorkbook';
import type { SampleOutcome } from '../app/sampleMonth';
import type { WorkbookHost } from '../app/WorkbookHost';

/** What the pane in its frame can be asked for. */
export interface PaneLink {
  /** It has an operation under way. */
  readonly isWorking: () => boolean;
  /** Another workbook was opened. */
  readonly reopen: () => Promise<void>;
  /** Goes to 收表汇总 with returned files. */
  readonly collect: (files: readonly File[]) => Promise<void>;
  /** Fills the district book with made-up returns. */
  readonly fillSample: () => Promise<SampleOutcome>;
  /** Takes the keyboard. */
  readonly focus: () => void;
  readonly books: PaneBooks;
}

/** What the page around the frame offers to the pane. */
export interface PageLink {
  readonly host: WorkbookHost;
  /** Opens an .xlsx file in place of the workbook at hand. */
  readonly openFile: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Files were dropped somewhere on the pane. */
  readonly received: (files: readonly File[]) => void;
  /** Takes what is being typed into a cell; false where that is refused, so that nothing else may happen. */
  readonly finishTyping: () => boolean;
  /** The page has something under way for which a person waits. */
  readonly isBusy: () => boolean;
  /** What keys on the pane mean, too. */
  readonly keys: PageKeys;
  /** The workbook was read. */
  readonly onWorkbook: (workbook: PaneWorkbook) => void;
  readonly onReady: (pane: PaneLink) => void;
}

/** What keys mean on every part of the page. */
export interface PageKeys {
  /** Ctrl+S (⌘S) */
  readonly save: () => void;
  /** Ctrl+G (⌘G) */
  readonly sheets: () => void;
  /** F6, or Shift+F6: to the next part of the page, or the one before */
  readonly part: (isBack: boolean) => void;
}

declare global {
  interface Window {
    /** On the page, for the pane in its frame; both are of one origin. */
    annexWorkbench?: PageLink;
  }
}
