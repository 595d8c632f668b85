import type { KeysStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

export function writeKeys(draft: SheetDraft, step: KeysStep): void {
  for (const column of step.hiddenColumns) draft.hiddenColumns.add(column);
  for (const row of step.hiddenRows) draft.hiddenRows.add(row);
}
