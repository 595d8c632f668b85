import type { Pane } from './Pane';
import type { CollectLine } from './PaneState';

/** Milliseconds between two looks at the list while files are read: drawing a line anew takes longer than a file. */
const BETWEEN = 100;

interface ChangedLines {
  /** Whether what is under way is to be told again. */
  readonly isDue: () => boolean;
  /** Changes one file's line, which is shown at the latest with `show`. */
  readonly change: (id: number, change: Partial<CollectLine>) => void;
  readonly show: () => void;
}

/** Lines of the files that were dropped, while many of them change one after the other. */
export function changedLines({ store }: Pick<Pane, 'store'>): ChangedLines {
  const waiting = new Map<number, Partial<CollectLine>>();
  let since = -Infinity;
  const isDue = (): boolean => performance.now() - since >= BETWEEN;
  const show = (): void => {
    const { collecting } = store.getState();
    since = performance.now();
    if (!collecting || waiting.size === 0) return;
    const lines = collecting.lines.map((line) => ({ ...line, ...waiting.get(line.id) }));
    waiting.clear();
    store.setState({ collecting: { ...collecting, lines } });
  };
  return {
    isDue,
    change(id, change) {
      waiting.set(id, { ...waiting.get(id), ...change });
      if (isDue()) show();
    },
    show,
  };
}
