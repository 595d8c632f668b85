import type { NumberFormatsStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

export function writeNumberFormats(draft: SheetDraft, step: NumberFormatsStep): void {
  for (const { area, format } of step.formats) {
    const layer = { numberFormat: format };
    for (const cell of draft.cells.in(area))
      cell.style = draft.book.styles.layer(cell.style, layer);
  }
}
