import type { StoreApi } from 'zustand';
import { openTwice } from '../../core/messages/workbench';
import type { WorkbenchState } from '../state/WorkbenchState';

/** What this window knows of others of the same person, from its opening to its end. */
export interface Windows {
  /** Tells whether a window that was here before this one is here still, and again whenever that changes. */
  readonly watchEarlier: (tell: (isThere: boolean) => void) => void;
  /** Does what one window at a time may do, knowing which windows are gone. */
  readonly knowingGone: (
    work: (isGone: (window: string) => boolean) => Promise<void>,
  ) => Promise<void>;
}

/** Says so where another window has the same book open, before anything is typed here, until that window is closed. */
export function tellOfOtherWindow(
  { watchEarlier }: Windows,
  store: Pick<StoreApi<WorkbenchState>, 'setState'>,
): void {
  watchEarlier((isThere) => {
    store.setState({ otherWindow: isThere ? openTwice() : undefined });
  });
}
