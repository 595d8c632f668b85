import { inTurns } from '../../app/browser/inTurns';
import { standingOf } from '../../app/pane/standing';
import type { DistrictWorkbook } from '../../app/pane/PaneWorkbook';
import type { Pane } from './Pane';

/** Works out in the page's idle moments what the first operation will need. */
interface Preparing {
  /** Another workbook is about to be opened. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** A district book is planned once after it was opened: from then on only what changes is planned anew. */
export function prepareWhenIdle({ store }: Pane): Preparing {
  let begun: AbortController | undefined;
  const begin = (workbook: DistrictWorkbook): void => {
    const controller = new AbortController();
    begun = controller;
    whenIdle(() => {
      // Where something is wrong, the operation itself will say so.
      inTurns(standingOf(workbook), controller.signal).catch(() => undefined);
    });
  };
  const unsubscribe = store.subscribe(({ workbook, job }) => {
    if (workbook?.kind === 'district' && !job && !begun) begin(workbook);
  });
  const again = (): void => {
    begun?.abort();
    begun = undefined;
  };
  return {
    again,
    stop: () => {
      unsubscribe();
      begun?.abort();
    },
  };
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work);
}
