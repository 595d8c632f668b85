import type { MergesStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

/** A merge of a single cell is none, and Excel repairs a file that holds one. */
export function writeMerges(draft: SheetDraft, step: MergesStep): void {
  const merges = step.areas
    .filter((area) => area.rows > 1 || area.columns > 1)
    .map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    }));
  draft.out.merges = [...(draft.out.merges ?? []), ...merges];
}
