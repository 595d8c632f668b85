import type { StylesStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

export function writeStyles(draft: SheetDraft, step: StylesStep): void {
  for (const { area, style } of step.styles)
    for (const cell of draft.cells.in(area))
      cell.style = draft.book.styles.layer(cell.style, style);
}
