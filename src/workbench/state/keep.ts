import { keptApart, notKept, WORKBENCH } from '../../core/messages/workbench';
import type { Kept } from '../store/Keeper';
import type { Workbench } from '../Workbench';
import { titleOf } from './title';

/** Milliseconds without a change after which the work is kept: what a person typed, and what the program wrote. */
const PAUSE = { typed: 10, written: 300 };
/** Milliseconds of work after which a version to go back to is kept. */
const VERSION_AFTER = 10 * 60_000;

/** Keeps the work whenever it has changed, and a version now and then. */
export function keepAsYouGo(workbench: Workbench): void {
  const { grid, journal, store } = workbench;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTypedSince = false;
  let lastVersion = Date.now();
  let isKeeping = false;
  let changes = 0;
  let keptChanges = 0;

  const keep = async (): Promise<void> => {
    // What is kept once more while that takes long would wait for it in the page's memory.
    if (changes === keptChanges || isKeeping) return;
    isKeeping = true;
    keptChanges = changes;
    isTypedSince = false;
    await keepNow(workbench);
    isKeeping = false;
    if (changes !== keptChanges) soon(PAUSE.typed);
    // What was done while the work was being kept is kept by the next turn.
    if (changes === keptChanges && store.getState().saving.state === 'kept')
      store.setState({ isOnPageOnly: false });
    if (Date.now() - lastVersion < VERSION_AFTER) return;
    lastVersion = Date.now();
    await keepVersion(workbench, WORKBENCH.whileWorking);
  };

  let paneWorks = (): boolean => false;
  void workbench.pane.then(({ isWorking }) => (paneWorks = isWorking));
  const isBusy = (): boolean => store.getState().busy !== undefined;
  const soon = (pause: number): void => {
    clearTimeout(timer);
    // What page or pane are in the middle of is kept once it is done, as a whole and only once; what was typed does not
    // wait for the pane.
    timer = setTimeout(() => {
      if (isBusy() || (!isTypedSince && paneWorks())) soon(pause);
      else void keep();
    }, pause);
  };

  grid.onChanged((isTyped) => {
    changes += 1;
    const { saving, isOnPageOnly } = store.getState();
    if (saving.state === 'kept') store.setState({ saving: { state: 'changed' } });
    if (!isTyped && !isOnPageOnly) store.setState({ isOnPageOnly: true });
    isTypedSince ||= isTyped;
    soon(isTypedSince ? PAUSE.typed : PAUSE.written);
  });
  grid.onTyped((cells) => {
    if (!journal.add(cells) || !workbench.keeper) store.setState({ isOnPageOnly: true });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void (isBusy() ? keepNow(workbench) : keep());
  });
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
    journal.kept(typed, kept.at);
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
  const { isWritten } = await beginVersion(workbench, why);
  await isWritten;
}

/**
 * The same for whoever changes the workbook next: once this resolves, the version is made, and the browser writes it
 * before whatever is kept afterwards.
 */
export async function beginVersion(
  workbench: Workbench,
  why: string,
): Promise<{ readonly isWritten: Promise<void> }> {
  const { keeper, store } = workbench;
  const failed = (): void => {
    store.setState({ saving: { state: 'failed', reason: notKept() } });
  };
  try {
    const kept = keeper && (await keptNow(workbench));
    const isWritten = kept && keeper.keepVersion(kept, why);
    return { isWritten: isWritten?.catch(failed) ?? Promise.resolve() };
  } catch {
    failed();
    return { isWritten: Promise.resolve() };
  }
}

/** Results are waited for: what is opened again is not calculated anew. */
async function keptNow({ grid, store }: Workbench): Promise<Kept | undefined> {
  await grid.settled();
  const data = grid.save();
  const steps = grid.keptSteps();
  if (data === undefined) return undefined;
  const { identity, units, isFromFile, file } = store.getState();
  const at = new Date().toISOString();
  return {
    data,
    what: titleOf(identity, units),
    at,
    steps,
    ...(isFromFile && { isFromFile }),
    ...(file !== undefined && { file }),
  };
}
