import type { Inbox } from '../app/browser/inbox';
import type { PaneWorkbook } from '../app/pane/PaneWorkbook';
import type { Thread } from '../app/threads/Thread';
import type { WorkbookHost } from '../app/WorkbookHost';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import type { PlaceId } from './places/places';

/** What the pane needs besides the workbook; whoever mounts it provides it. */
export interface PaneServices {
  /** Reads an .xlsx file; a file that cannot be read is an XlsxError. */
  readonly readXlsx: (bytes: Uint8Array) => WorkbookSnapshot | Promise<WorkbookSnapshot>;
  /** Bytes of a file beyond which it is not read. */
  readonly largestFile: number;
  /** Starts so many workers that read returned files, or as many as the browser allows; absent where it is known to allow none. */
  readonly startReaders?: (count: number) => Promise<readonly Thread[]>;
  /** Writes a workbook as an .xlsx file. */
  readonly writeXlsx: (plan: WorkbookPlan) => Promise<Uint8Array>;
  /** Hands a file to the person, as a download; the pane's own way where absent. */
  readonly saveFile?: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Opens an .xlsx file as a new workbook; absent where the surroundings cannot. */
  readonly openFile?: (bytes: Uint8Array) => Promise<void>;
  /** Opens a copy beside the workbook, to be saved there; only where downloads may be blocked. */
  readonly openCopy?: (bytes: Uint8Array) => Promise<void>;
  /** A folder into which returns come can be watched, or where the browser gives none, read again and again. */
  readonly inbox?: { readonly choose?: () => Promise<Inbox | undefined> };
  /** Where the opened workbook lies, as its address; told from other workbooks by it. */
  readonly workbookPlace?: () => string;
  /** Today, `YYYY-MM-DD`, local; by the clock where absent. */
  readonly today?: () => string;
}

export interface PaneSetup {
  readonly host: WorkbookHost;
  readonly services: PaneServices;
  /** The catalogue for workbooks that carry none; the one that travels with the pane where absent. */
  readonly catalogue?: Catalogue;
  /** Place to begin with; by what the workbook is where absent. */
  readonly place?: PlaceId;
  /**
   * Where it is there, the pane works out beforehand, in idle moments, what the first operation will need; but not
   * while this says that a person waits for something else.
   */
  readonly prepares?: { readonly waits: () => boolean };
  /** Told of what the workbook is whenever it was read. */
  readonly onWorkbook?: (workbook: PaneWorkbook) => void;
}
