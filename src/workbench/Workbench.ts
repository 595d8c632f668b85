import type { StoreApi } from 'zustand';
import type { FoundCell, ShownSheet } from '../app/ShownSheet';
import type { TypedStep, WorkbookHost } from '../app/WorkbookHost';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import type { WorkbookChanges } from '../core/picture/Changes';
import type { WorkbookPicture } from '../core/picture/Picture';
import type { CellAddress } from '../core/values/address';
import type { Pieces, Share } from '../core/values/pieces';
import type { PaneLink } from './PaneLink';
import type { WorkbenchState } from './state/WorkbenchState';
import type { Journal, LeftJournal, Unfinished } from './store/Journal';
import type { KeptSteps, Keeper } from './store/Keeper';

/** The embedded spreadsheet, beyond what every host can do. */
export interface Grid extends WorkbookHost {
  /** Everything it holds, as text to be kept, in pieces; undefined while there is no workbook. */
  save(): readonly string[] | undefined;
  /** The steps that led to it, to be kept with it. */
  keptSteps(): KeptSteps;
  /** Shows what was saved, with its steps, in place of what is shown. */
  open(saved: readonly string[], steps?: KeptSteps): void;
  /** Shows another workbook in place of what is shown. */
  show(picture: WorkbookPicture): Promise<void>;
  /**
   * The same in pieces, in which nothing is shown yet; what they give shows it, once. It may be told what reading
   * gives of the sheets then, of those of which that is known.
   */
  showing(
    picture: WorkbookPicture,
  ): Pieces<(read?: readonly SheetSnapshot[]) => Promise<void>, Share>;
  /** What the workbook holds now; a sheet that is as it was is the same object again. */
  picture(): Promise<WorkbookPicture>;
  /** What it would hold if it showed another workbook. */
  asShown(picture: WorkbookPicture): WorkbookPicture;
  /** What a sheet shows now; undefined where there is none of that name. */
  shown(sheet: string): Promise<ShownSheet | undefined>;
  /** Writes values that people had typed before, where cells had been moved to, and calculates what follows. */
  typeAgain(cells: readonly TypedStep[]): Promise<void>;
  /** Where the selection stands. */
  selected(): CellAddress | undefined;
  /** The sheets that people see, in their order. */
  sheetNames(): readonly string[];
  /** Shows a sheet as it was looked at last. */
  showSheet(name: string): void;
  /** Cells that people see and that show certain words, so many at most. */
  find(words: string, most: number): readonly FoundCell[];
  /** Resolves when all formulas show their results. */
  settled(): Promise<void>;
  /** Told of values that people type, and of what they move, before anything is calculated; gives a function that ends this. */
  onTyped(listener: (cells: readonly TypedStep[]) => void): () => void;
  /** Told of every change, whoever made it, and whether it was typed; gives a function that ends this. */
  onChanged(listener: (isTyped: boolean) => void): () => void;
}

/** Called before each sheet of a file is written; it is waited for, and may throw to give up. */
type OnSheet = (index: number) => Promise<void> | void;

/** The text that is being typed into a cell. */
export interface Editor {
  /** Takes what is typed; false where that is refused, which is said, and stays as it is. */
  readonly finish: () => boolean;
  /** Goes on with a text that was being typed, in its cell. */
  readonly goOn: (unfinished: Unfinished) => void;
  /** Gives the keyboard to the cells. */
  readonly focus: () => void;
}

/** The page: spreadsheet, pane, and what is kept. Use it through the functions in `state`. */
export interface Workbench {
  readonly grid: Grid;
  readonly editor: Editor;
  readonly catalogue: Catalogue;
  /** In pieces, a sheet each. */
  readonly readXlsx: (bytes: Uint8Array) => Pieces<WorkbookSnapshot, Share>;
  /** The same of a file that is new here: it is unpacked beside what else the page does. */
  readonly readNewXlsx: (bytes: Uint8Array) => Promise<Pieces<WorkbookSnapshot, Share>>;
  /** Bytes of a file beyond which it is not read. */
  readonly largestFile: number;
  readonly writeXlsx: (picture: WorkbookPicture, onSheet: OnSheet) => Promise<Uint8Array>;
  /** Carries changes out on a file. */
  readonly patchXlsx: (
    bytes: Uint8Array,
    changes: WorkbookChanges,
    onSheet: OnSheet,
  ) => Promise<Uint8Array>;
  /** Absent where the browser keeps nothing. */
  readonly keeper: Keeper | undefined;
  /** What was typed since the work was kept last. */
  readonly journal: Journal;
  /** Hands over the same of windows that closed before it was kept; no other window does so meanwhile. */
  readonly takeLeft: (take: (left: readonly LeftJournal[]) => Promise<void>) => Promise<void>;
  readonly store: StoreApi<WorkbenchState>;
  /** Resolves once the spreadsheet has shown a workbook; only from then on it calculates. */
  readonly drawn: Promise<void>;
  /** Resolves when the pane stands. */
  readonly pane: Promise<PaneLink>;
}
