import type { DataValidation } from 'hucre';
import type { Validation, ValidationRule } from '../../../../core/workbook/SheetPlan';
import { areaToA1 } from '../../../../core/values/address';

export function toHucreValidation({ area, rule, prompt, error }: Validation): DataValidation {
  return {
    ...ruleOf(rule),
    range: areaToA1(area),
    allowBlank: true,
    showInputMessage: true,
    ...(prompt && {
      inputTitle: prompt.title,
      inputMessage: prompt.message,
    }),
    showErrorMessage: true,
    errorStyle: error.style,
    errorTitle: error.title,
    errorMessage: error.message,
  };
}

/** Items stand in the validation itself, or where the picture says. */
function ruleOf(rule: ValidationRule): Pick<DataValidation, 'type' | 'formula1'> {
  if (rule.kind === 'custom') return { type: 'custom', formula1: rule.formula };
  return { type: 'list', formula1: rule.source ?? `"${rule.items.join(',')}"` };
}
