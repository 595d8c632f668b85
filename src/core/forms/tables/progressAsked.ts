import type { Expr } from '../../formula/sheet/Expr';
import { call, lit, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import {
  errorTitle,
  progressError,
  progressPrompt,
  promptTitle,
  stateError,
  statePrompt,
} from '../../messages/forms';
import type { Asked } from '../../workbook/table/Column';

export function stateAsked(states: readonly string[]): Asked {
  return {
    rule: { kind: 'list', items: states },
    prompt: { title: promptTitle, message: statePrompt },
    error: { style: 'stop', title: errorTitle, message: stateError(states) },
  };
}

export function progressAsked(text: Expr): Asked {
  return {
    rule: {
      kind: 'custom',
      formula: exprText(op(call('LEN', text), '<=', lit(500))),
      asks: { kind: 'text' },
    },
    prompt: { title: promptTitle, message: progressPrompt },
    error: { style: 'stop', title: errorTitle, message: progressError },
  };
}
