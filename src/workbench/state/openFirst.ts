import { newSecret } from '../../app/browser/newSecret';
import { pictureOfBook } from '../../app/planWorkbook';
import { startBook } from '../../app/startBook';
import { isoDate, usualPeriod } from '../../app/usualPeriod';
import { damagedWork, welcome, WORKBENCH } from '../../core/messages/workbench';
import type { WorkbookPicture } from '../../core/picture/Picture';
import type { Unfinished } from '../store/Journal';
import type { Kept } from '../store/Keeper';
import type { Workbench } from '../Workbench';
import { takeOver } from './takeOver';

/**
 * Shows what was being worked on, or an empty district book on the first visit. Gives the text that was being typed
 * when the page was left, with its cell.
 */
export async function openFirst(workbench: Workbench): Promise<Unfinished | undefined> {
  const kept = await workbench.keeper?.working().catch(() => undefined);
  const isOpened = kept !== undefined && (await openKept(workbench, kept));
  if (!isOpened) await workbench.grid.show(emptyBook(workbench));
  if (!kept) greet(workbench);
  return takeOver(workbench, isOpened ? kept : undefined);
}

/** False where what was kept cannot be shown; it stays as a version then. */
async function openKept({ grid, keeper, store }: Workbench, kept: Kept): Promise<boolean> {
  try {
    grid.open(kept.data, kept.steps);
  } catch {
    await keeper?.keepVersion(kept, WORKBENCH.damaged);
    store.setState({ message: { tone: 'bad', text: damagedWork() } });
    return false;
  }
  store.setState({
    isFromFile: kept.isFromFile === true,
    file: kept.file,
    saving: { state: 'kept', at: kept.at },
  });
  return true;
}

/** Says what to do first until something was done. */
function greet({ store }: Workbench): void {
  store.setState({ message: { tone: 'good', text: welcome() } });
  const stop = store.subscribe(({ identity, isEmptyBook, message }) => {
    if (!identity || isEmptyBook) return;
    stop();
    if (message?.text === welcome()) store.setState({ message: undefined });
  });
}

/** The district book of the month that is to be reported now. */
export function emptyBook({ catalogue }: Pick<Workbench, 'catalogue'>): WorkbookPicture {
  const period = usualPeriod(isoDate(new Date()), catalogue);
  return pictureOfBook(startBook({ catalogue, period, secret: newSecret() }), catalogue);
}
