import type { FormulasStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

export function writeFormulas(draft: SheetDraft, step: FormulasStep): void {
  for (const { row, column, formula, value } of step.cells) {
    const cell = draft.cells.at(row, column);
    cell.formula = formula;
    cell.value = value;
  }
}
