import { newDraft } from '../../app/pane/draft';
import { earlierSaid, laterSaid } from '../../app/openWorkbook';
import { readPaneWorkbook, withSheets, type PaneWorkbook } from '../../app/pane/PaneWorkbook';
import { readAgain } from '../../app/pane/readAgain';
import { sentenceOf } from '../../app/sentenceOf';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { readingWorkbook } from '../../core/messages/pane';
import { firstPlace } from '../places/places';
import type { Pane } from './Pane';
import { painted, rest, throwIfCancelled } from '../../app/browser/inTurns';
import { recallHistory } from './keptHistory';
import { NO_HISTORY, type Notice } from './PaneState';

/** Reads the whole workbook anew and tells what it is. */
export async function readWorkbook(pane: Pane): Promise<void> {
  await show(pane, {});
}

interface Look {
  readonly by?: 'shown' | 'held';
  /** Gives it up as long as it is not known what the workbook is; nothing is changed then. */
  readonly signal?: AbortSignal;
}

/**
 * Looks at the whole workbook again: what was followed, and is the same by what it shows or holds, is not read
 * anew.
 */
export async function lookAgain(pane: Pane, look: Look): Promise<void> {
  const { live, workbook } = pane.store.getState();
  const snapshot = live ? workbook?.snapshot : undefined;
  const sheets = snapshot?.sheets.filter(({ name }) => !pane.unread.has(name));
  await show(pane, look, snapshot && sheets && { ...snapshot, sheets });
}

async function show(pane: Pane, { by, signal }: Look, known?: WorkbookSnapshot): Promise<void> {
  const { host, store, catalogue } = pane;
  const heard = [...pane.unread];
  pane.unread.clear();
  const snapshot = await read().catch((error: unknown) => {
    for (const sheet of heard) pane.unread.add(sheet);
    throw error;
  });
  async function read(): Promise<WorkbookSnapshot> {
    const found = await host.readWorkbook(known, by);
    await painted();
    throwIfCancelled(signal);
    return found;
  }
  const workbook = readAgain(store.getState().workbook, snapshot, catalogue);
  store.setState({ workbook, unread: undefined });
  await rest();
}

/** Reads sheets anew; the whole workbook where one of them is new or gone. */
async function readSheets(pane: Pane, names: readonly string[]): Promise<void> {
  const { host, store, catalogue } = pane;
  const { workbook } = store.getState();
  const known = new Set(workbook?.snapshot.sheets.map(({ name }) => name));
  if (!workbook || !names.every((name) => known.has(name))) {
    await readWorkbook(pane);
    return;
  }
  const sheets = await host.readSheets(names);
  if (sheets.length < names.length) {
    await readWorkbook(pane);
    return;
  }
  store.setState({ workbook: readPaneWorkbook(withSheets(workbook, sheets), catalogue) });
}

/** Reads the sheets that people changed since they were read. */
export async function readUnread(pane: Pane): Promise<void> {
  const names = [...pane.unread];
  pane.unread.clear();
  if (names.length === 0) return;
  await readSheets(pane, names).catch((error: unknown) => {
    for (const name of names) pane.unread.add(name);
    throw error;
  });
}

/** The workbook as it is now: what was followed since it was read is not read again. */
export async function freshen(pane: Pane): Promise<void> {
  if (pane.store.getState().live) await readUnread(pane);
  else await readWorkbook(pane);
}

/** First look at the workbook; goes to the place that fits it unless another was asked for. */
export async function openPane(pane: Pane, chosen: boolean): Promise<void> {
  const { store } = pane;
  const job = { label: readingWorkbook(), what: readingWorkbook(), done: 0, total: 0 };
  store.setState({ job, unread: undefined });
  await painted();
  try {
    await readWorkbook(pane);
    await recallHistory(pane);
    const { workbook } = store.getState();
    if (workbook && workbook.kind !== 'foreign') store.setState({ walking: false });
    const { notice } = store.getState();
    if (workbook && !notice) store.setState({ notice: versionNotice(workbook) });
    if (workbook && !chosen) store.setState({ place: firstPlace(workbook) });
  } catch (error) {
    store.setState({ unread: sentenceOf(error) });
  } finally {
    store.setState({ job: undefined });
  }
}

/** What is said of a workbook that another version of the program wrote. */
export function versionNotice(workbook: PaneWorkbook): Notice | undefined {
  if (workbook.kind === 'foreign') {
    const later = laterSaid(workbook);
    return later === undefined ? undefined : { tone: 'bad', text: later };
  }
  const earlier = earlierSaid(workbook.identity);
  return earlier === undefined ? undefined : { tone: 'warning', text: earlier };
}

/** After another workbook was opened: what belonged to the former one is dropped. */
export async function reopenPane(pane: Pane): Promise<void> {
  pane.watching.stop?.();
  const { ownPlan } = pane.store.getState();
  pane.store.setState({
    ...(ownPlan?.inWorkbook && { ownPlan: undefined, draft: newDraft(pane.catalogue) }),
    history: NO_HISTORY,
    notice: undefined,
    collecting: undefined,
    inbox: undefined,
    standing: [],
  });
  await openPane(pane, false);
}
