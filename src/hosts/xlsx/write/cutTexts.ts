import { textCut } from '../../../core/messages/hosts';
import type { WorkbookPlan } from '../../../core/plan/SheetPlan';
import { toA1 } from '../../../core/values/address';
import { CELL_CHARACTERS } from './text';

/** A sentence for each text of the plan that is too long for a cell. */
export function cutTexts(plan: WorkbookPlan): string[] {
  const sentences: string[] = [];
  for (const { sheet, steps } of plan.sheets)
    for (const step of steps)
      if (step.kind === 'values')
        step.values.forEach((line, i) =>
          line.forEach((value, j) => {
            if (typeof value !== 'string' || value.length <= CELL_CHARACTERS) return;
            const cell = toA1(step.row + i, step.column + j);
            sentences.push(textCut(sheet, cell, value.length, CELL_CHARACTERS));
          }),
        );
  return sentences;
}
