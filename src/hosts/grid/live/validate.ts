import type { Workbook, Worksheet } from '@univerjs/core';
import { invalidCells, warnedCells } from '../../../core/messages/grid';
import type { Validation } from '../../../core/plan/SheetPlan';
import { toA1, type Area } from '../../../core/values/address';
import type { CellValue } from '../../../core/values/cell';
import { fromCellData } from '../cellData';
import { sheetExtras } from '../SheetExtras';
import type { CellChange } from './changes';
import type { FormulaJudge } from './FormulaJudge';

/** Contents that the sheet's validations do not allow. */
export interface Invalid {
  readonly style: 'stop' | 'warning';
  /** In Chinese: where, what was found, what is expected. */
  readonly message: string;
}

/** The first change that a validation does not allow, those that must be stopped before the others. */
export function invalidAmong(
  workbook: Workbook,
  sheet: Worksheet,
  changes: readonly CellChange[],
  judge: FormulaJudge,
): Invalid | undefined {
  const { validations } = sheetExtras(sheet.getConfig().custom, false);
  const after = new Map(changes.map((each) => [`${each.row},${each.column}`, each]));
  const valueAt = (name: string | undefined, row: number, column: number): CellValue => {
    const change = name === undefined ? after.get(`${row},${column}`) : undefined;
    if (change) return contentOf(change);
    const cell = (name === undefined ? sheet : workbook.getSheetBySheetName(name))?.getCellRaw(
      row,
      column,
    );
    return cell ? fromCellData(cell) : null;
  };
  const found = changes.flatMap((change) => {
    const value = contentOf(change);
    if (value === null || value === '' || isFormula(change)) return [];
    const validation = validations.find(({ area }) => isIn(area, change.row, change.column));
    return !validation || isAllowed(validation, change, judge, valueAt)
      ? []
      : [{ change, value, validation }];
  });
  for (const style of ['stop', 'warning'] as const) {
    const those = found.filter(({ validation }) => validation.error.style === style);
    const [first] = those;
    if (!first) continue;
    const cell = toA1(first.change.row, first.change.column);
    const { message } = first.validation.error;
    const say = style === 'stop' ? invalidCells : warnedCells;
    return { style, message: say(sheet.getName(), cell, first.value, message, those.length) };
  }
  return undefined;
}

/** A text without a type of its own, which the grid is going to take for a number, is one. */
function contentOf({ data }: CellChange): CellValue {
  const value = data ? fromCellData(data) : null;
  if (typeof value !== 'string' || data?.t != null || value.trim() === '') return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

/** A formula's value is not known yet; it is told of when the form is checked. */
function isFormula({ data }: CellChange): boolean {
  return (data?.f ?? '') !== '' || (data?.si ?? '') !== '';
}

function isAllowed(
  { area, rule }: Validation,
  change: CellChange,
  judge: FormulaJudge,
  valueAt: (sheet: string | undefined, row: number, column: number) => CellValue,
): boolean {
  if (rule.kind === 'list') {
    const value = contentOf(change);
    return typeof value !== 'object' && rule.items.includes(String(value));
  }
  return judge.isTrue(rule.formula, change.row - area.row, change.column - area.column, valueAt);
}

export function isIn(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
