/** An Excel error value in a cell, e.g. `{ error: '#DIV/0!' }`. */
export interface CellError {
  readonly error: string;
}

/** What a cell can hold. `null` is an empty cell; `''` is a formula's empty text. */
export type CellValue = string | number | boolean | null | CellError;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A cell's content as text: nothing for an empty cell, an error by its name. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
