import {
  CellValueType,
  type ICellData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { CellAsks } from '../../../../core/entries/readTyped';
import type { Validation } from '../../../../core/workbook/SheetPlan';
import type { Area } from '../../../../core/values/address';
import type { CellValue } from '../../../../core/values/cell';
import { fromCellData } from '../../cellData';
import { isPlanned, sheetExtras } from '../../SheetExtras';

/** Whether its cells are the program's own, apart from those that are to be filled in. */
export function isOurs(sheet: Worksheet): boolean {
  return sheetExtras(sheet.getConfig().custom, false).unlocked !== undefined;
}

/** Whether a plan made it; other sheets' formulas may refer to it. */
export function isOfPlan(sheet: Worksheet): boolean {
  return isPlanned(sheet.getConfig().custom);
}

/** Whether the program keeps the sheet for itself, where no menu leads to it. */
export function isOutOfSight(sheet: Worksheet): boolean {
  return isOfPlan(sheet) && sheetExtras(sheet.getConfig().custom, true).visibility === 'veryHidden';
}

/** Whether a hand may fill in the cell; of merged cells only the first holds anything. */
export function isOpen(sheet: Worksheet, row: number, column: number): boolean {
  if (row < 0 || column < 0 || row >= sheet.getRowCount() || column >= sheet.getColumnCount())
    return false;
  const { unlocked } = sheetExtras(sheet.getConfig().custom, false);
  if (unlocked && !unlocked.some((area) => isIn(area, row, column))) return false;
  const merged = sheet.getMergedCell(row, column);
  return !merged || (merged.startRow === row && merged.startColumn === column);
}

/** The first of some cells that a person sees; the first one where all are hidden. */
export function firstSeen<T extends { readonly row: number; readonly column: number }>(
  sheet: Worksheet,
  cells: readonly T[],
): T | undefined {
  return cells.find(({ row, column }) => isSeen(sheet, row, column)) ?? cells[0];
}

/** Whether neither its row nor its column is hidden. */
export function isSeen(sheet: Worksheet, row: number, column: number): boolean {
  return sheet.getRowVisible(row) && sheet.getColVisible(column);
}

export function validationAt(
  sheet: Worksheet,
  row: number,
  column: number,
): Validation | undefined {
  const { validations } = sheetExtras(sheet.getConfig().custom, false);
  return validations.find(({ area }) => isIn(area, row, column));
}

/**
 * What the cell takes; undefined where anything is taken, as it reads. A cell of the program's that says nothing
 * of it takes a number where it would show one, and else a text.
 */
export function asksOf(
  workbook: Workbook,
  {
    sheet,
    row,
    column,
  }: { readonly sheet: Worksheet; readonly row: number; readonly column: number },
  validation: Validation | undefined,
): CellAsks | undefined {
  if (!validation) {
    if (!isOurs(sheet)) return undefined;
    const isNumber = /[0#]/.test(formatAt(workbook, sheet, row, column));
    return isNumber ? { kind: 'number', unit: '' } : { kind: 'text' };
  }
  const { rule } = validation;
  return rule.kind === 'list' ? { kind: 'choice', choices: rule.items } : rule.asks;
}

/** Whether the cell shows its number as a percentage. */
export function isPercent(workbook: Workbook, sheet: Worksheet, row: number, column: number) {
  return formatAt(workbook, sheet, row, column).includes('%');
}

/** Empty where the cell has none. */
function formatAt(workbook: Workbook, sheet: Worksheet, row: number, column: number): string {
  return workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column))?.n?.pattern ?? '';
}

export function valueAt(sheet: Worksheet, row: number, column: number): CellValue {
  const cell = sheet.getCellRaw(row, column);
  return cell ? fromCellData(cell) : null;
}

/** Whether a cell already holds just this value, and no formula or rich text that shows it. */
export function holds(cell: Nullable<ICellData>, value: CellValue): boolean {
  if (cell?.f || cell?.si || cell?.p) return false;
  const standing = cell ? fromCellData(cell) : null;
  if (standing === '' || standing === null) return value === '' || value === null;
  return (
    standing === value && (cell?.t !== CellValueType.FORCE_STRING || typeof value === 'string')
  );
}

export function isIn(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
