import { openedFile, sheetsShown, type OpenedFile } from '../../app/openedFile';
import { ownPlan } from '../../app/openedPlan';
import {
  readPaneWorkbook,
  type DistrictWorkbook,
  type FormWorkbook,
} from '../../app/pane/PaneWorkbook';
import { undecidedIn } from '../../app/pane/standing';
import { whole } from '../../core/values/pieces';
import type { KeptFile } from '../store/Keeper';
import type { Workbench } from '../Workbench';

/** The workbook at hand came from no file. */
export const NO_FILE = { isFromFile: false, openedFile: undefined, file: undefined } as const;

/** Remembers the file that the grid shows now, also for when the page is loaded anew. */
export async function rememberFile(
  { grid, keeper, store }: Workbench,
  bytes: Uint8Array,
  workbook: DistrictWorkbook | FormWorkbook,
  added: readonly string[],
): Promise<void> {
  const { ours, own } = sheetsShown(await grid.picture(), added);
  const opened = openedFile(bytes, workbook, ours, own);
  store.setState({ ...NO_FILE, isFromFile: true, openedFile: opened });
  if (!opened) return;
  // Where the browser is full it is known until the page is loaded anew.
  const file = await keeper?.keepFile({ bytes, own }).catch(() => undefined);
  store.setState({ file });
}

/** The file that the workbook at hand was opened from; undefined where there is none, or it is gone. */
export async function fileAtHand(workbench: Workbench): Promise<OpenedFile | undefined> {
  const { keeper, store } = workbench;
  const { openedFile: known, file } = store.getState();
  if (known || file === undefined) return known;
  const kept = await keeper?.file(file).catch(() => undefined);
  const opened = kept && reopened(workbench, kept);
  store.setState({ openedFile: opened });
  return opened;
}

function reopened(
  { grid, readXlsx, catalogue }: Workbench,
  { bytes, own }: KeptFile,
): OpenedFile | undefined {
  try {
    const workbook = readPaneWorkbook(whole(readXlsx(bytes)), catalogue);
    if (workbook.kind === 'foreign') return undefined;
    // Which sheet is whose was said by a person who is not asked again.
    if (workbook.kind === 'district' && undecidedIn(workbook).length > 0) return undefined;
    return openedFile(bytes, workbook, grid.asShown(whole(ownPlan(workbook))), own);
  } catch {
    return undefined;
  }
}
