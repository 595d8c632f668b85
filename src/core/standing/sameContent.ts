import { cellText, type CellValue } from '../values/cell';
import { comparable } from '../values/normaliseText';

/** Spreadsheet programs keep 15 digits and calculate in their own order. */
const PRECISION = 1e-9;

/** Whether two results are the same; an empty text is an empty cell. */
export function sameResult(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= PRECISION * Math.max(1, Math.abs(one), Math.abs(other));
  return cellText(one) === cellText(other) && typeof one === typeof other
    ? true
    : isBlank(one) && isBlank(other);
}

/** Whether a constant is as it was written; digits that a program turned into a number count as such. */
export function sameConstant(one: CellValue, other: CellValue): boolean {
  if (sameResult(one, other)) return true;
  return typeof one === 'string' && typeof other === 'number'
    ? false
    : plainText(one) === plainText(other);
}

/**
 * Whether a text is the one that a seal says, which keeps what no file and no cell can hold: control characters,
 * halves of characters.
 */
export function sameWritten(found: CellValue, sealed: CellValue): boolean {
  return sameConstant(found, sealed) || bareText(found) === bareText(sealed);
}

function bareText(value: CellValue): string {
  return plainText(value).replace(/[\p{Cc}\p{Cs}\p{Cn}\uFFFD]/gu, '');
}

/** Whether two labels read the same. */
export function sameLabel(one: CellValue, other: CellValue): boolean {
  return comparable(cellText(one)) === comparable(cellText(other));
}

export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function plainText(value: CellValue): string {
  return cellText(value).replace(/\r\n?/g, '\n').trim();
}
