import type { Expr } from '../../formula/sheet/Expr';
import { exprText } from '../../formula/sheet/exprText';
import { any, iff, isNumber, lit, op } from '../../formula/sheet/build';
import { figureError, rateError, ratePrompt } from '../../messages/departmentForms';
import { errorTitle, promptTitle } from '../../messages/forms';
import { saysNotApplicable } from '../liveCheck';
import type { Asked } from '../../workbook/table/Column';

const notBelowZero = (value: Expr): Expr =>
  iff(isNumber(value), op(value, '>=', lit(0)), lit(false));

/** What a department may type as a figure in a unit, not below 0. */
export function figureAsked(value: Expr, message: string, unit: string): Asked {
  return {
    rule: {
      kind: 'custom',
      formula: exprText(any(notBelowZero(value), saysNotApplicable(value))),
      asks: { kind: 'number', unit },
    },
    prompt: { title: promptTitle, message },
    error: { style: 'stop', title: errorTitle, message: figureError },
  };
}

/** What it may type as the rate that it published. */
export function rateAsked(rate: Expr, unit: string): Asked {
  return {
    rule: { kind: 'custom', formula: exprText(notBelowZero(rate)), asks: { kind: 'number', unit } },
    prompt: { title: promptTitle, message: ratePrompt },
    error: { style: 'stop', title: errorTitle, message: rateError },
  };
}
