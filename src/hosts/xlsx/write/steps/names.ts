import type { NamesStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';
import { absolute } from '../reference';

export function writeNames(draft: SheetDraft, step: NamesStep): void {
  for (const { name, area } of step.names)
    draft.book.names.push({ name, range: absolute(draft.out.name, area) });
}
