import { BooleanNumber, BorderStyleTypes, type IStyleBase } from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat, ConditionalFormatsStep } from '../../../../core/plan/SheetPlan';
import type { DiffStyle } from '../../../../core/plan/style';
import { toRange } from '../../range';
import type { SheetDraft } from '../draft';

/** Earlier formats win over later ones. */
export function writeConditionalFormats(draft: SheetDraft, step: ConditionalFormatsStep): void {
  for (const format of step.formats) draft.formats.push(toRule(format, `f${draft.formats.length}`));
}

function toRule(format: ConditionalFormat, cfId: string): IConditionFormattingRule {
  const common = { cfId, ranges: [toRange(format.area)], stopIfTrue: false };
  if (format.kind === 'formula')
    return {
      ...common,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: `=${format.formula}`,
        style: diffStyle(format.style),
      },
    };
  return {
    ...common,
    rule: {
      type: CFRuleType.dataBar,
      isShowValue: true,
      config: {
        min: { type: CFValueType.num, value: 0 },
        max: { type: CFValueType.max },
        isGradient: false,
        positiveColor: format.color,
        nativeColor: format.color,
      },
    },
  };
}

function diffStyle({ color, fill, bold, borderColor, dashedBorder }: DiffStyle): IStyleBase {
  const side = {
    s: dashedBorder ? BorderStyleTypes.DASHED : BorderStyleTypes.THIN,
    cl: { rgb: borderColor ?? '#000000' },
  };
  const framed = dashedBorder === true || borderColor !== undefined;
  return {
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(bold !== undefined && { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(framed && { bd: { t: side, b: side, l: side, r: side } }),
  };
}
