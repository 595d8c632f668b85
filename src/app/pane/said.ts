import type { Catalogue } from '../../core/catalogue/Catalogue';
import { inPlan, unitsWord } from '../../core/catalogue/planWords';
import type { Draft } from './draft';
import type { PaneWorkbook } from './PaneWorkbook';

/** The plan that the pane speaks by: the opened book's or form's, else that of the book to be built. */
function spokenBy(workbook: PaneWorkbook | undefined, draft: Draft): Catalogue {
  return workbook && workbook.kind !== 'foreign' ? workbook.catalogue : draft.catalogue;
}

/** A text of the pane as the plan calls things: 区县 for 镇街 in a city's. */
export function said(text: string, workbook: PaneWorkbook | undefined, draft: Draft): string {
  return inPlan(text, spokenBy(workbook, draft).plan);
}

/** Who issues, collects and consolidates by the plan. */
export function bureauOf(workbook: PaneWorkbook | undefined, draft: Draft): string {
  return spokenBy(workbook, draft).plan.bureau;
}

/** What a plan calls its units. */
export function unitsOf({ plan }: Catalogue): string {
  return unitsWord(plan);
}
