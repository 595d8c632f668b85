import type { Workbook, Worksheet } from '@univerjs/core';
import type { FoundCell } from '../../../app/ShownSheet';
import { comparable } from '../../../core/values/normaliseText';
import { forEachCell } from '../matrix';
import { textAt, valueAt } from './content';

/**
 * Cells that people see and that show certain words, however wide these are written and spaced: those of the sheet
 * that is shown first, then sheet by sheet.
 * @param most so many are looked for
 */
export function findCells(workbook: Workbook, words: string, most: number): readonly FoundCell[] {
  const wanted = searched(words);
  if (wanted === '') return [];
  const shown = workbook.getActiveSheet(true);
  const sheets = workbook.getSheets().filter((sheet) => !sheet.isSheetHidden());
  const inOrder = [
    ...sheets.filter((one) => one === shown),
    ...sheets.filter((one) => one !== shown),
  ];
  const found: FoundCell[] = [];
  for (const sheet of inOrder) {
    if (found.length >= most) break;
    found.push(...foundOn(sheet, wanted).slice(0, most - found.length));
  }
  return found;
}

function foundOn(sheet: Worksheet, wanted: string): readonly FoundCell[] {
  const name = sheet.getName();
  const mayBeNumber = /\d/.test(wanted);
  const found: FoundCell[] = [];
  forEachCell(sheet.getConfig().cellData, (row, column) => {
    const value = valueAt(sheet, row, column);
    if (value === null || (typeof value === 'number' && !mayBeNumber)) return;
    if (!sheet.getRowVisible(row) || !sheet.getColVisible(column)) return;
    const text = textAt(sheet, row, column);
    if (searched(text).includes(wanted)) found.push({ sheet: name, row, column, text });
  });
  return found;
}

/** `1,234` is found by `1234`, and the other way round. */
function searched(text: string): string {
  return comparable(text)
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1');
}
