import type { ValuesStep } from '../../../../core/plan/SheetPlan';
import type { SheetDraft } from '../draft';

export function writeValues(draft: SheetDraft, step: ValuesStep): void {
  step.values.forEach((line, i) => {
    line.forEach((value, j) => {
      if (value === null) return;
      const cell = draft.cells.at(step.row + i, step.column + j);
      cell.value = value;
      delete cell.formula;
    });
  });
}
