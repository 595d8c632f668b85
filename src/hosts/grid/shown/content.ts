import type { Nullable, Worksheet } from '@univerjs/core';
import { isCellError, type CellValue } from '../../../core/values/cell';
import { fromCellData } from '../cellData';

/** Significant digits of a number that has no format. */
const GENERAL_DIGITS = 11;

/** What a cell holds. */
export function valueAt(sheet: Nullable<Worksheet>, row: number, column: number): CellValue {
  const cell = sheet?.getCellRaw(row, column);
  return cell ? fromCellData(cell) : null;
}

/** What a cell displays; the grid itself applies the number format. */
export function textAt(sheet: Worksheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const shown = sheet.getCell(row, column)?.v;
  return typeof shown === 'string' ? shown : String(Number(value.toPrecision(GENERAL_DIGITS)));
}
