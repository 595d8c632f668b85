import type { ProtectionStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

const UNLOCKED = { unlocked: true };

/** No password. People may select everything and change widths and heights. */
export function writeProtection(draft: SheetDraft, step: ProtectionStep): void {
  draft.out.protection = {
    sheet: true,
    objects: true,
    scenarios: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  };
  for (const area of step.unlocked)
    for (const cell of draft.cells.in(area))
      cell.style = draft.book.styles.layer(cell.style, UNLOCKED);
}
