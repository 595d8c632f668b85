import type { FormulasStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';
import { withinLimits } from '../formulaLimits';

export function writeFormulas(draft: SheetDraft, step: FormulasStep): void {
  for (const { row, column, formula, value } of step.cells) {
    const cell = draft.cells.at(row, column);
    cell.formula = withinLimits(formula);
    cell.value = value;
  }
}
