import type {
  FreezeStep,
  KeysStep,
  MergesStep,
  SheetStep,
  WidthsStep,
} from '../../../../core/plan/SheetPlan';
import { columnPixels, rowPixels } from '../../pixels';
import type { SheetDraft } from '../draft';

export function writeSheet(draft: SheetDraft, step: SheetStep): void {
  draft.visibility = step.visibility;
  draft.tabColor = step.tabColor ?? '';
  draft.showGridLines = step.showGridLines;
}

export function writeMerges(draft: SheetDraft, step: MergesStep): void {
  draft.merges.push(...step.areas);
}

export function writeWidths(draft: SheetDraft, step: WidthsStep): void {
  for (const { column, width } of step.columns) draft.widths.set(column, columnPixels(width));
  for (const { row, height } of step.rows) draft.heights.set(row, rowPixels(height));
}

export function writeFreeze(draft: SheetDraft, { rows, columns }: FreezeStep): void {
  draft.freeze = { rows, columns };
}

export function writeKeys(draft: SheetDraft, step: KeysStep): void {
  for (const column of step.hiddenColumns) draft.hiddenColumns.add(column);
  for (const row of step.hiddenRows) draft.hiddenRows.add(row);
}
