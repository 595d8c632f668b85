import { XlsxError } from '../../../../../src/core/entries/XlsxError';
import type { SheetSnapshot } from '../../../../../src/core/entries/SheetSnapshot';
import type { XlsxFault } from '../../../../../src/core/entries/XlsxFault';
import { toA1 } from '../../../../../src/core/values/address';
import type { CellValue } from '../../../../../src/core/values/cell';
import { isDateFormat } from '../../../../../src/core/values/dateFormat';
import { readXlsx, type ReadOptions } from '../../../../../src/hosts/xlsx/read/readXlsx';
import { book, type Parts } from './book';

/** The fault of bytes that must not be readable. */
export function faultOf(bytes: Uint8Array, options: ReadOptions = {}): XlsxFault {
  try {
    readXlsx(bytes, options);
  } catch (error) {
    if (error instanceof XlsxError) return error.fault;
    throw error;
  }
  throw new Error('The file was read.');
}

/** The only sheet of a hand-made book. */
export function sheetOf(rows: string, parts: Parts = {}): SheetSnapshot {
  return readXlsx(book(rows, parts)).sheets[0]!;
}

/** The cells of a sheet that are dates, in the order of their addresses. */
export function datesOf({ formats }: SheetSnapshot): readonly string[] {
  return [...formats].flatMap(([cell, code]) => (isDateFormat(code) ? [cell] : [])).sort();
}

/** The cells of a sheet that hold something, by address. */
export function cellsOf(sheet: SheetSnapshot): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  sheet.values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) cells[toA1(sheet.firstRow + r, sheet.firstColumn + c)] = value;
    }),
  );
  return cells;
}

/** The cells of a hand-made sheet, by address. */
export function cells(rows: string, parts: Parts = {}): Record<string, CellValue> {
  return cellsOf(sheetOf(rows, parts));
}
