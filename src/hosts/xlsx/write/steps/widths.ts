import type { WidthsStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

export function writeWidths(draft: SheetDraft, step: WidthsStep): void {
  for (const { column, width } of step.columns) draft.widths.set(column, width);
  for (const { row, height } of step.rows) draft.heights.set(row, height);
}
