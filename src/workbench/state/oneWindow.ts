import { openTwice } from '../../core/messages/workbench';
import type { Workbench } from '../Workbench';

const BOOK = 'annex.book';
const LEFT = 'annex.left';
const WINDOW = 'annex.window.';

/** Absent where the page does not come over a secure way. */
const locks = (): LockManager | undefined => (navigator as { readonly locks?: LockManager }).locks;

const forEver = (): Promise<never> => new Promise(() => undefined);

/** Says so where another window has the same book open, before anything is typed here, until that window is closed. */
export function tellOfOtherWindow({ store }: Pick<Workbench, 'store'>): void {
  void locks()?.request(BOOK, { ifAvailable: true }, (lock) => {
    if (lock) return forEver();
    store.setState({ otherWindow: openTwice() });
    void locks()?.request(BOOK, () => {
      store.setState({ otherWindow: undefined });
      return forEver();
    });
    return undefined;
  });
}

/** Lets other windows know that this one is open, until it is closed. */
export function liveAs(window: string): void {
  void locks()?.request(WINDOW + window, forEver);
}

/**
 * Does what one window at a time may do, knowing which windows are gone. Where windows do not know of each other,
 * each takes every other one for gone.
 */
export async function knowingGone(
  work: (isGone: (window: string) => boolean) => Promise<void>,
): Promise<void> {
  const known = locks();
  if (!known) {
    await work(() => true);
    return;
  }
  await known.request(LEFT, async () => {
    const { held = [] } = await known.query();
    const alive = new Set(held.map(({ name }) => name));
    await work((window) => !alive.has(WINDOW + window));
  });
}
