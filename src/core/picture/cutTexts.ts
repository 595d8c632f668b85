import { textCut } from '../messages/hosts';
import { toA1 } from '../values/address';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import { LIMITS } from './limits';

/** A sentence for each text of the plan that is too long for a cell. */
export function cutTexts(plan: WorkbookPlan): string[] {
  const sentences: string[] = [];
  for (const { sheet, steps } of plan.sheets)
    for (const step of steps)
      if (step.kind === 'values')
        step.values.forEach((line, i) =>
          line.forEach((value, j) => {
            if (typeof value !== 'string' || value.length <= LIMITS.cellText) return;
            const cell = toA1(step.row + i, step.column + j);
            sentences.push(textCut(sheet, cell, value.length, LIMITS.cellText));
          }),
        );
  return sentences;
}
