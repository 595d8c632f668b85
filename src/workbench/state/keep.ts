import { keptApart, notKept, WORKBENCH } from '../../core/messages/workbench';
import type { Kept } from '../store/Keeper';
import type { Workbench } from '../Workbench';
import { titleOf } from './title';

/** Milliseconds without a change after which the work is kept. */
const PAUSE = 1000;
/** Milliseconds of work after which a version to go back to is kept. */
const VERSION_AFTER = 10 * 60_000;

/** Keeps the work whenever it has changed, and a version now and then. Gives a function that ends it. */
export function keepAsYouGo(workbench: Workbench): () => void {
  const { grid, journal, store } = workbench;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastVersion = Date.now();
  let changed = false;

  const keepSoon = (): void => {
    changed = true;
    if (store.getState().saving.state === 'kept') store.setState({ saving: { state: 'changed' } });
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), PAUSE);
  };
  const keep = async (): Promise<void> => {
    if (!changed) return;
    changed = false;
    await keepNow(workbench);
    if (Date.now() - lastVersion < VERSION_AFTER) return;
    lastVersion = Date.now();
    await keepVersion(workbench, WORKBENCH.whileWorking);
  };
  const keepAtOnce = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') void keep();
  };

  const stop = grid.onChanged(keepSoon);
  const stopJournal = grid.onTyped(journal.add);
  document.addEventListener('visibilitychange', keepAtOnce);
  return () => {
    stop();
    stopJournal();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', keepAtOnce);
  };
}

/** Keeps the workbook as it stands. */
export async function keepNow(workbench: Workbench): Promise<void> {
  const { journal, keeper, store } = workbench;
  if (!keeper) {
    store.setState({ saving: { state: 'failed', reason: notKept() } });
    return;
  }
  try {
    const kept = await keptNow(workbench);
    const typed = journal.count();
    if (!kept) {
      store.setState({ saving: { state: 'none' } });
      return;
    }
    const where = await keeper.keepWorking(kept);
    if (where === 'kept') journal.kept(typed, kept.at);
    store.setState({
      saving:
        where === 'kept'
          ? { state: 'kept', at: kept.at }
          : { state: 'failed', reason: keptApart() },
    });
  } catch {
    store.setState({ saving: { state: 'failed', reason: notKept() } });
  }
}

/** Keeps the workbook as it stands as a version to go back to. */
export async function keepVersion(workbench: Workbench, why: string): Promise<void> {
  const { keeper, store } = workbench;
  if (!keeper) return;
  try {
    const kept = await keptNow(workbench);
    if (kept) await keeper.keepVersion(kept, why);
  } catch {
    store.setState({ saving: { state: 'failed', reason: notKept() } });
  }
}

/** Results are waited for: what is opened again is not calculated anew. */
async function keptNow({ grid, store }: Workbench): Promise<Kept | undefined> {
  await grid.settled();
  const data = grid.save();
  if (data === undefined) return undefined;
  return { data, what: titleOf(store.getState().identity), at: new Date().toISOString() };
}
