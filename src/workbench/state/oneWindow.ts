import { openTwice } from '../../core/messages/workbench';
import type { Workbench } from '../Workbench';

const NAME = 'annex.book';

/** Says so where another window has the same book open, before anything is typed here, until that window is closed. */
export function tellOfOtherWindow({ store }: Pick<Workbench, 'store'>): void {
  // Absent where the page does not come over a secure way.
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (!locks) return;
  const hold = (): Promise<never> => new Promise(() => undefined);
  void locks.request(NAME, { ifAvailable: true }, (lock) => {
    if (lock) return hold();
    store.setState({ otherWindow: openTwice() });
    void locks.request(NAME, () => {
      store.setState({ otherWindow: undefined });
      return hold();
    });
    return undefined;
  });
}
