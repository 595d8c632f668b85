import type { EditedEvent } from '../../app/WorkbookHost';
import type { Pane } from './Pane';
import { readSheets } from './workbook';

/** Milliseconds without an edit after which the sheets that changed are read and checked. */
const PAUSE = 500;

/**
 * Follows what people type: after a pause the sheets that they changed are read once and checked.
 * Waits while an operation is under way. Gives a function that ends it.
 */
export async function followEdits(pane: Pane, pause = PAUSE): Promise<() => Promise<void>> {
  const { host, store } = pane;
  const changed = new Set<string>();
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
    const names = [...changed];
    changed.clear();
    reading = true;
    try {
      await readSheets(pane, names);
    } catch {
      // The next edit, or a check of everything, reads again.
      store.setState({ live: false });
    } finally {
      reading = false;
    }
  };

  const stop = await host.watch(({ sheet }: EditedEvent) => {
    changed.add(sheet);
    const { undo } = store.getState();
    store.setState({ live: true, ...(undo ? { undo: { ...undo, editedSince: true } } : {}) });
    later();
  });
  store.setState({ live: true });
  return async () => {
    clearTimeout(timer);
    store.setState({ live: false });
    await stop();
  };
}
