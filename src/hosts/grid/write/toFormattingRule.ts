import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat } from '../../../core/workbook/SheetPlan';
import type { DiffStyle } from '../../../core/workbook/style';
import { parseA1 } from '../../../core/values/address';
import { toRange } from '../range';

type FormulaFormat = Extract<ConditionalFormat, { readonly kind: 'formula' }>;

/** A conditional format as the grid draws it. */
export function toFormattingRule(
  format: ConditionalFormat,
  cfId: string,
): IConditionFormattingRule {
  return { cfId, ranges: [toRange(format.area)], stopIfTrue: false, rule: ruleOf(format) };
}

function ruleOf(format: ConditionalFormat): IConditionalFormattingRuleConfig {
  if (format.kind === 'formula')
    return textRule(format) ?? { ...highlight(format), ...formulaRule(format) };
  return {
    type: CFRuleType.dataBar,
    isShowValue: true,
    config: {
      min: { type: CFValueType.num, value: 0 },
      max: { type: CFValueType.max },
      isGradient: false,
      positiveColor: format.color,
      nativeColor: format.color,
    },
  };
}

function highlight({ style }: FormulaFormat): {
  readonly type: CFRuleType.highlightCell;
  readonly style: IStyleBase;
} {
  return { type: CFRuleType.highlightCell, style: diffStyle(style) };
}

function formulaRule({ formula }: FormulaFormat): {
  readonly subType: CFSubRuleType.formula;
  readonly value: string;
} {
  return { subType: CFSubRuleType.formula, value: `=${formula}` };
}

/**
 * Formulas that only look at the text of the cell itself, `$K5="已报"` and `LEFT($K5,1)="✕"`, as the
 * grid's own text rules: formulas would be calculated for every cell and every rule.
 */
function textRule(format: FormulaFormat): IConditionalFormattingRuleConfig | undefined {
  const match = /^(LEFT\()?\$?([A-Z]+)\$?(\d+)(?:,(\d+)\))?="([^"*?]+)"$/.exec(format.formula);
  if (!match) return undefined;
  const [, left, letters, digits, count, text = ''] = match;
  const cell = parseA1(`${letters ?? ''}${digits ?? ''}`);
  const { row, column } = format.area;
  if (cell?.row !== row || cell.column !== column) return undefined;
  if (left !== undefined && count !== String(text.length)) return undefined;
  return {
    ...highlight(format),
    subType: CFSubRuleType.text,
    operator: left === undefined ? CFTextOperator.equal : CFTextOperator.beginsWith,
    value: text,
  };
}

function diffStyle({ color, fill, bold }: DiffStyle): IStyleBase {
  return {
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(bold !== undefined && { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}
