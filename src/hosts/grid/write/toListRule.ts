import {
  DataValidationErrorStyle,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { Validation } from '../../../core/workbook/SheetPlan';
import { toRange } from '../range';

/**
 * The drop-down of a list. The grid refuses nothing by itself: the guard holds people to all
 * validations in one way, also when they paste. Lists with commas in their items, by which the grid
 * separates them, go without a drop-down.
 */
export function toListRule(
  { area, rule }: Validation,
  uid: string,
): ISheetDataValidationRule | undefined {
  if (rule.kind !== 'list' || rule.items.some((item) => item.includes(','))) return undefined;
  return {
    uid,
    ranges: [toRange(area)],
    type: DataValidationType.LIST,
    formula1: rule.items.join(','),
    showDropDown: true,
    allowBlank: true,
    showErrorMessage: false,
    errorStyle: DataValidationErrorStyle.INFO,
  };
}
