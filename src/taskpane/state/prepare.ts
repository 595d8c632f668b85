import { inTurns, throwIfCancelled } from '../../app/browser/inTurns';
import { readiness, writingAhead } from '../../app/pane/ahead';
import { rehearse, rehearsedForm } from '../../app/pane/rehearsal';
import type { Pieces } from '../../core/values/pieces';
import type { Pane } from './Pane';
import { lookAgain } from './workbook';

/** Works out in the page's idle moments what the next operation will need. */
interface Preparing {
  /** Another workbook is about to be opened. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** Milliseconds without an edit after which nobody is taken to type any more. */
const PAUSE = 1000;

/** Milliseconds of an idle moment that are made use of. */
const MOMENT = 20;

/**
 * Whenever a district book is another one than it was, by an edit or an operation, it is looked at again, compared with
 * what it is to be, and planned: an operation then begins with what it does itself. Once the taking in of a file is
 * rehearsed; and while a person looks at what files would change, the writing of the book with them is worked out.
 */
export function prepareWhenIdle(pane: Pane, waits: () => boolean): Preparing {
  const { store } = pane;
  const idle = idleUnless(waits);
  const paused = pauses(pane);
  let ready: AbortController | undefined;
  let judged: AbortController | undefined;
  let rehearsing: AbortController | undefined;
  const rehearse = async (): Promise<void> => {
    if (rehearsing) return;
    const controller = new AbortController();
    rehearsing = controller;
    const isDone = await rehearsed(pane, idle, controller.signal);
    if (!isDone && rehearsing === controller) rehearsing = undefined;
  };
  const prepare = async (signal: AbortSignal): Promise<void> => {
    await paused(signal);
    await readyWhenIdle(pane, idle, signal);
    await rehearse();
  };
  const unsubscribe = store.subscribe((now, before) => {
    if (now.workbook !== before.workbook || now.job !== before.job) {
      ready?.abort();
      ready = new AbortController();
      if (now.workbook?.kind === 'district' && !now.job) begin(prepare(ready.signal));
    }
    if (now.collecting?.collection === before.collecting?.collection) return;
    judged?.abort();
    judged = new AbortController();
    begin(workedOutAhead(pane, idle, judged.signal));
  });
  const again = (): void => {
    for (const each of [ready, judged, rehearsing]) each?.abort();
    rehearsing = undefined;
  };
  return {
    again,
    stop: () => {
      unsubscribe();
      again();
    },
  };
}

/** Where something is wrong, the operation itself will say so. */
function begin(work: Promise<void>): void {
  work.catch(() => undefined);
}

/** What people typed since is read first: upon that another workbook is at hand, and all this begins anew. */
async function readyWhenIdle(pane: Pane, idle: Idle, signal: AbortSignal): Promise<void> {
  await idle(signal);
  await lookAgain(pane, { by: 'shown', signal });
  const { workbook } = pane.store.getState();
  if (workbook?.kind !== 'district') return;
  const pieces = readiness(workbook, pane.written);
  do await idle(signal);
  while (!isDoneIn(pieces, MOMENT));
  await idle(signal);
  await pane.host.prepare?.();
}

/** Gives what resolves once nobody has typed for a while since it resolved last. */
function pauses({ edits }: Pane): (signal: AbortSignal) => Promise<void> {
  let heard = 0;
  return async (signal) => {
    while (heard !== edits.length) {
      const now = edits.length;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      throwIfCancelled(signal);
      if (now === edits.length) heard = now;
    }
  };
}

/** Whether it was done, or there is nothing to rehearse; what a person begins meanwhile goes first. */
async function rehearsed(
  { services, store }: Pane,
  idle: Idle,
  signal: AbortSignal,
): Promise<boolean> {
  const goesOn = async (): Promise<boolean> => {
    await idle(signal);
    return store.getState().job === undefined;
  };
  const { workbook } = store.getState();
  if (workbook?.kind !== 'district' || !(await goesOn())) return false;
  const form = rehearsedForm(workbook);
  if (!form) return true;
  if (!(await goesOn())) return false;
  const bytes = await services.writeXlsx(form);
  if (!(await goesOn())) return false;
  const content = await services.readXlsx(bytes);
  const pieces = rehearse(workbook, content);
  while (await goesOn()) if (isDoneIn(pieces, MOMENT)) return true;
  return false;
}

/** The book with the files that a person is shown. */
async function workedOutAhead(pane: Pane, idle: Idle, signal: AbortSignal): Promise<void> {
  const { workbook, collecting } = pane.store.getState();
  const { collection } = collecting ?? {};
  if (!collection || workbook?.kind !== 'district') return;
  await idle(signal);
  const { written, catalogue: fallback } = pane;
  await inTurns(writingAhead(workbook, collection.book, { written, fallback }), signal);
}

/** Works for so many milliseconds; whether all is done then. */
function isDoneIn(pieces: Pieces<undefined>, milliseconds: number): boolean {
  const since = performance.now();
  while (performance.now() - since < milliseconds) if (pieces.next().done === true) return true;
  return false;
}

/** Resolves in the next idle moment in which no one waits for the page; rejects with an AbortError once cancelled. */
type Idle = (signal: AbortSignal) => Promise<void>;

function idleUnless(waits: () => boolean): Idle {
  return async (signal) => {
    do {
      await idleMoment();
      throwIfCancelled(signal);
    } while (waits());
  };
}

function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      requestIdleCallback(() => {
        resolve();
      });
    else setTimeout(resolve);
  });
}
