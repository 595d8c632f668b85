import { openedFile, sheetsShown, type OpenedFile } from '../../app/openedFile';
import type { PaneBooks } from '../../app/pane/PaneBooks';
import type { DistrictWorkbook, FormWorkbook } from '../../app/pane/PaneWorkbook';
import { undecidedIn } from '../../app/pane/standing';
import type { WorkbookPicture } from '../../core/picture/Picture';
import { whole } from '../../core/values/pieces';
import type { KeptFile } from '../store/Keeper';
import type { Workbench } from '../Workbench';

/** The workbook at hand came from no file. */
export const NO_FILE = { isFromFile: false, openedFile: undefined, file: undefined } as const;

/** A file that is about to be shown. */
interface FileShown {
  /** Undefined where nothing goes on from it. */
  readonly opened: OpenedFile | undefined;
  readonly kept: KeptFile;
}

/**
 * What is to be remembered of a file once it is shown.
 * @param shown what the grid is given
 * @param added names of the sheets that people added
 */
export function fileShown(
  { grid }: Workbench,
  { bytes, workbook }: { bytes: Uint8Array; workbook: DistrictWorkbook | FormWorkbook },
  shown: WorkbookPicture,
  added: readonly string[],
): FileShown {
  const { ours, own } = sheetsShown(grid.asShown(shown), added);
  return { opened: openedFile(bytes, workbook, ours, own), kept: { bytes, own } };
}

/** Remembers the file that the grid shows now, also for when the page is loaded anew. */
export async function rememberFile(
  { keeper, store }: Workbench,
  { opened, kept }: FileShown,
): Promise<void> {
  store.setState({ ...NO_FILE, isFromFile: true, openedFile: opened });
  if (!opened) return;
  // Where the browser is full it is known until the page is loaded anew.
  const file = await keeper?.keepFile(kept).catch(() => undefined);
  store.setState({ file });
}

/** The file that the workbook at hand was opened from; undefined where there is none, or it is gone. */
export async function fileAtHand(workbench: Workbench): Promise<OpenedFile | undefined> {
  const { keeper, store } = workbench;
  const { openedFile: known, file } = store.getState();
  if (known || file === undefined) return known;
  const kept = await keeper?.file(file).catch(() => undefined);
  const opened = kept && reopened(workbench, (await workbench.pane).books, kept);
  store.setState({ openedFile: opened });
  return opened;
}

function reopened(
  { grid, readXlsx }: Workbench,
  books: PaneBooks,
  { bytes, own }: KeptFile,
): OpenedFile | undefined {
  try {
    const workbook = books.read(whole(readXlsx(bytes)));
    if (workbook.kind === 'foreign') return undefined;
    // Which sheet is whose was said by a person who is not asked again.
    if (workbook.kind === 'district' && undecidedIn(workbook).length > 0) return undefined;
    const ours = grid.asShown(books.pictureOf(whole(books.ownPlan(workbook))));
    return openedFile(bytes, workbook, ours, own);
  } catch {
    return undefined;
  }
}
