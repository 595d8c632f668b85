import type { HyperlinksStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

export function writeHyperlinks(draft: SheetDraft, step: HyperlinksStep): void {
  for (const { row, column, target, tooltip } of step.links)
    draft.cells.at(row, column).link = { target, ...(tooltip === undefined ? {} : { tooltip }) };
}
