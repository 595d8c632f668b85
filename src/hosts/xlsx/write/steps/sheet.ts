import type { SheetStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';
import { rgb } from '../toHucreStyle';

export function writeSheet(draft: SheetDraft, step: SheetStep): void {
  if (step.visibility === 'hidden') draft.out.hidden = true;
  if (step.visibility === 'veryHidden') draft.out.veryHidden = true;
  draft.out.view = {
    showGridLines: step.showGridLines,
    ...(step.tabColor === undefined ? {} : { tabColor: rgb(step.tabColor) }),
  };
}
