import {
  DataValidationErrorStyle,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { Validation, ValidationsStep } from '../../../../core/plan/SheetPlan';
import { toA1 } from '../../../../core/values/address';
import { toRange } from '../../range';
import type { SheetDraft } from '../draft';

export function writeValidations(draft: SheetDraft, step: ValidationsStep): void {
  for (const validation of step.validations)
    draft.validations.push(toRule(validation, `v${draft.validations.length}`));
}

function toRule({ area, rule, prompt, error }: Validation, uid: string): ISheetDataValidationRule {
  return {
    uid,
    ranges: [toRange(area)],
    ...(rule.kind === 'list'
      ? list(rule.items, toA1(area.row, area.column))
      : { type: DataValidationType.CUSTOM, formula1: `=${rule.formula}` }),
    allowBlank: true,
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message }),
    showErrorMessage: true,
    errorStyle:
      error.style === 'stop' ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    errorTitle: error.title,
    error: error.message,
  };
}

/** The grid separates items by commas: a list with commas in its items is held to by a formula. */
function list(
  items: readonly string[],
  cell: string,
): Pick<ISheetDataValidationRule, 'type' | 'formula1' | 'showDropDown'> {
  if (items.every((item) => !item.includes(',')))
    return { type: DataValidationType.LIST, formula1: items.join(','), showDropDown: true };
  const either = items.map((item) => `${cell}="${item.replace(/"/g, '""')}"`).join(',');
  return { type: DataValidationType.CUSTOM, formula1: `=OR(${either})` };
}
