import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { SheetChoices } from '../../core/entries/ownSheets';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { pictureOf } from '../../core/picture/pictureOf';
import { sheetsAsPlanned } from '../../core/standing/sheetsAsPlanned';
import { openedPlan, ownPlan } from '../openedPlan';
import { provenDifference } from '../proveBook';
import { readPaneWorkbook, type PaneWorkbook } from './PaneWorkbook';
import { standingOf } from './standing';

/**
 * Reading and planning of books. What was read, found and planned is remembered where that is done, so that the
 * page asks the pane in its frame, which is going to ask the same: a frame has a memory of its own.
 */
export interface PaneBooks {
  readonly read: (snapshot: WorkbookSnapshot, choices?: SheetChoices) => PaneWorkbook;
  readonly openedPlan: typeof openedPlan;
  readonly pictureOf: typeof pictureOf;
  readonly sheetsAsPlanned: typeof sheetsAsPlanned;
  readonly ownPlan: typeof ownPlan;
  readonly standingOf: typeof standingOf;
  readonly provenDifference: typeof provenDifference;
}

/** @param catalogue for files that carry none */
export function paneBooks(catalogue: Catalogue): PaneBooks {
  const read: PaneBooks['read'] = (snapshot, choices) =>
    readPaneWorkbook(snapshot, catalogue, choices);
  return { read, openedPlan, pictureOf, sheetsAsPlanned, ownPlan, standingOf, provenDifference };
}
