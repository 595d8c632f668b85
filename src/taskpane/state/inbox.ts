import { createArrivals, type Arrivals } from '../../app/arrivals';
import { filesOfInput, markOfInboxFile, type Inbox, type InboxFile } from '../../app/browser/inbox';
import { collectPieces, type CollectedFile, type ReturnedFile } from '../../app/collectReturns';
import { sentenceOf } from '../../app/sentenceOf';
import { COLLECT } from '../../core/messages/paneCollect';
import { INBOX } from '../../core/messages/paneInbox';
import { change } from './change';
import { inTurns } from '../../app/browser/inTurns';
import type { Pane } from './Pane';
import type { InboxState } from './PaneState';
import { planned } from './planned';
import { readMany } from './readMany';
import { today } from './today';

/** Milliseconds between two looks; longer where the browser tells of changes. */
const PAUSE = 2000;
const LONG_PAUSE = 15_000;

/** Takes in what arrives in a folder that the person chooses, until it is stopped. @param pause between two looks, in milliseconds */
export async function watchInbox(pane: Pane, pause = PAUSE): Promise<void> {
  const { services, store } = pane;
  let inbox: Inbox | undefined;
  try {
    inbox = await services.inbox?.choose?.();
  } catch (error) {
    store.setState({ notice: { tone: 'bad', text: sentenceOf(error) } });
  }
  if (!inbox) return;
  stopInbox(pane);
  store.setState({ inbox: { folder: inbox.name, state: 'watching', waiting: 0, lines: [] } });
  follow(pane, inbox, pause);
}

function follow(pane: Pane, inbox: Inbox, pause: number): void {
  const arrivals = createArrivals(markOfInboxFile);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => void) | undefined;
  let isStopped = false;
  const goesOn = (): boolean => !isStopped;
  let isLooking = false;

  const later = (after: number): void => {
    clearTimeout(timer);
    if (goesOn()) timer = setTimeout(() => void look(), after);
  };
  const look = async (): Promise<void> => {
    if (!goesOn() || isLooking) return;
    isLooking = true;
    let waiting = 0;
    try {
      waiting = await lookAt(pane, inbox, arrivals);
      if (goesOn()) amend(pane, { waiting, problem: undefined });
    } catch (error) {
      if (goesOn()) amend(pane, { problem: INBOX.broken(sentenceOf(error)) });
    } finally {
      isLooking = false;
      later(unwatch && waiting === 0 ? LONG_PAUSE : pause);
    }
  };

  pane.watching.stop = () => {
    isStopped = true;
    clearTimeout(timer);
    unwatch?.();
  };
  void look();
  // Where the browser does not tell of this folder, it is looked at as often as elsewhere.
  void inbox
    .watch?.(() => {
      later(0);
    })
    .then((end) => {
      if (goesOn()) unwatch = end;
      else end();
    })
    .catch(() => undefined);
}

/** Takes in what is complete; gives how many files are not. Waits while something else is under way. */
async function lookAt(pane: Pane, inbox: Inbox, arrivals: Arrivals<InboxFile>): Promise<number> {
  const files = await inbox.files();
  if (pane.store.getState().job) return arrivals.untaken(files).length;
  const complete = arrivals.look(files);
  if (complete.length > 0) arrivals.take(await takeIn(pane, complete));
  return arrivals.untaken(files).length;
}

/** Reads a folder that an input gives once, for browsers that give no folder to be looked at again. */
export async function readInbox(pane: Pane, chosen: readonly File[]): Promise<void> {
  const { store, watching } = pane;
  const files = filesOfInput(chosen);
  const folder = files[0]?.path.split('/')[0] ?? '';
  const before = store.getState().inbox;
  const isSame = before?.folder === folder && watching.read !== undefined;
  const arrivals = isSame && watching.read ? watching.read : createArrivals(markOfInboxFile);
  watching.read = arrivals;
  store.setState({
    inbox: { folder, state: 'read', waiting: 0, lines: isSame ? before.lines : [] },
  });
  const fresh = arrivals.untaken(files);
  const complete = fresh.filter(({ file }) => file.lastModified < Date.now() - PAUSE);
  if (complete.length > 0) arrivals.take(await takeIn(pane, complete));
  else store.setState({ notice: { tone: 'warning', text: INBOX.none } });
  amend(pane, { waiting: arrivals.untaken(files).length });
}

/** Ends the watch; what was taken in stays. */
export function stopInbox({ store, watching }: Pane): void {
  watching.stop?.();
  delete watching.stop;
  const { inbox } = store.getState();
  if (inbox?.state === 'watching') store.setState({ inbox: { ...inbox, state: 'stopped' } });
}

function amend({ store }: Pane, change: Partial<InboxState>): void {
  const { inbox } = store.getState();
  if (inbox) store.setState({ inbox: { ...inbox, ...change } });
}

/** Gives the files that were dealt with; one that could not be read whole comes again at the next look. */
async function takeIn(pane: Pane, files: readonly InboxFile[]): Promise<readonly InboxFile[]> {
  const inOrder = [...files].sort((a, b) => a.file.lastModified - b.file.lastModified);
  const read: { readonly of: InboxFile; readonly file: ReturnedFile }[] = [];
  let results: readonly CollectedFile[] | undefined;
  const did = await change(pane, { label: INBOX.label }, async (workbook, work) => {
    if (workbook.kind !== 'district') return undefined;
    if (read.length === 0) {
      const waiting = inOrder.values();
      const asked = inOrder.map(({ file }) => file);
      for await (const file of readMany(pane, asked, work.signal, unlessUnreadable)) {
        const of = waiting.next().value!;
        work.progress(read.length, inOrder.length, INBOX.reading(of.file.name));
        if (file) read.push({ of, file });
      }
    }
    if (read.length === 0) return undefined;
    const { book, catalogue } = workbook;
    const returned = read.map(({ file }) => file);
    let done = 0;
    const pieces = collectPieces(book, catalogue, returned, today(pane));
    const collection = await inTurns(pieces, work.signal, ({ receipt }) => {
      done += 1;
      work.progress(done, returned.length, COLLECT.checking(receipt.file));
    });
    results = collection.files;
    const accepted = results.filter(({ receipt }) => receipt.accepted).length;
    const said = INBOX.done(accepted, results.length - accepted);
    return planned({ book: collection.book, catalogue }, said, work);
  });
  if (!did || !results) {
    // Whatever stands in the way is said; it would stand there at the next look too.
    if (read.length > 0 || !did) stopInbox(pane);
    return [];
  }
  const { inbox } = pane.store.getState();
  const first = inbox?.lines.length ?? 0;
  const lines = results.map((result, index) => ({
    id: first + index,
    file: result.receipt.file,
    result,
  }));
  amend(pane, { lines: [...lines.reverse(), ...(inbox?.lines ?? [])] });
  return read.map(({ of }) => of);
}

/** Browsers refuse to read a file that was written to since it was looked at. */
function unlessUnreadable(error: unknown): undefined {
  if (error instanceof Error && /^Not(?:Readable|Found)Error$/.test(error.name)) return undefined;
  throw error;
}
