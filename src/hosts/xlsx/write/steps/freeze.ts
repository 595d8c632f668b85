import type { FreezeStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

export function writeFreeze(draft: SheetDraft, step: FreezeStep): void {
  if (step.rows > 0 || step.columns > 0)
    draft.out.freezePane = { rows: step.rows, columns: step.columns };
}
