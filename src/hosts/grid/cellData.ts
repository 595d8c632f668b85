import { CellValueType, type ICellData } from '@univerjs/core';
import { isCellError, type CellValue } from '../../core/values/cell';

type ValuePart = Pick<ICellData, 'v' | 't'>;

/** Excel's error values; in the grid they are texts of their own kind of cell. */
const ERRORS = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#ERROR!',
  '#CYCLE!',
]);

/** A value as the grid holds it. A text that reads like an error value is marked as a text. */
export function toCellData(value: CellValue): ValuePart {
  if (value === null) return {};
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return { v: value, t: ERRORS.has(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  }
}

/** What a cell of the grid holds; rich text gives its plain text. */
export function fromCellData(cell: ICellData): CellValue {
  const { v, t, p } = cell;
  if (v === undefined || v === null) {
    const rich = p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
    return rich === undefined || rich === '' ? null : rich;
  }
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (typeof v !== 'string') return v;
  if (t === CellValueType.NUMBER) return numberOf(v);
  return t !== CellValueType.FORCE_STRING && ERRORS.has(v) ? { error: v } : v;
}

/** The grid sometimes holds a number as the text that was typed. */
function numberOf(text: string): CellValue {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}
