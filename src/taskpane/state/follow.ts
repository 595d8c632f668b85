import type { EditedEvent } from '../../app/WorkbookHost';
import type { History } from './PaneState';
import type { Pane } from './Pane';
import { readUnread } from './workbook';

/** Milliseconds without an edit after which the sheets that changed are read and checked. */
const PAUSE = 500;

/**
 * Follows what people type: after a pause the sheets that they changed are read once and checked.
 * Waits while an operation is under way. Gives a function that ends it.
 */
export async function followEdits(pane: Pane, pause = PAUSE): Promise<() => Promise<void>> {
  const { host, store } = pane;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void readChanged(), pause);
  };

  const readChanged = async (): Promise<void> => {
    if (reading || store.getState().job) {
      later();
      return;
    }
    reading = true;
    try {
      await readUnread(pane);
    } catch {
      // The next edit, or a check of everything, reads again.
      store.setState({ live: false });
    } finally {
      reading = false;
    }
  };

  const stop = await host.watch((event: EditedEvent) => {
    pane.edits.push(event);
    pane.unread.add(event.sheet);
    store.setState(({ history }) => ({ live: true, history: edited(history, event.sheet) }));
    later();
  });
  store.setState({ live: true });
  return async () => {
    clearTimeout(timer);
    store.setState({ live: false });
    await stop();
  };
}

/** Taking the last step back may concern what was typed now. */
function edited(history: History, sheet: string): History {
  const last = history.done.at(-1);
  if (!last || last.editedSince.includes(sheet)) return history;
  const editedSince = [...last.editedSince, sheet];
  return { ...history, done: [...history.done.slice(0, -1), { ...last, editedSince }] };
}
