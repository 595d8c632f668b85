import { exprText } from '../../formula/sheet/exprText';
import { any, at, iff, isNumber, lit, op } from '../../formula/sheet/build';
import { figureError, rateError, ratePrompt } from '../../messages/departmentForms';
import { errorTitle, promptTitle } from '../../messages/forms';
import { DEPT } from '../columns';
import { saysNotApplicable } from '../liveCheck';
import { area } from '../SheetDraft';
import type { Validation } from '../SheetPlan';

/** What a department may type as a figure in a unit, not below 0. */
export function figureValidation(
  row: number,
  column: number,
  message: string,
  unit: string,
): Validation {
  const value = at(row, column);
  return {
    area: area(row, column),
    rule: {
      kind: 'custom',
      formula: exprText(
        any(iff(isNumber(value), op(value, '>=', lit(0)), lit(false)), saysNotApplicable(value)),
      ),
      asks: { kind: 'number', unit },
    },
    prompt: { title: promptTitle, message },
    error: { style: 'stop', title: errorTitle, message: figureError },
  };
}

/** What it may type as the rate that it published. */
export function rateValidation(row: number, unit: string): Validation {
  const rate = at(row, DEPT.rate);
  return {
    area: area(row, DEPT.rate),
    rule: {
      kind: 'custom',
      formula: exprText(iff(isNumber(rate), op(rate, '>=', lit(0)), lit(false))),
      asks: { kind: 'number', unit },
    },
    prompt: { title: promptTitle, message: ratePrompt },
    error: { style: 'stop', title: errorTitle, message: rateError },
  };
}
