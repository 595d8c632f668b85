import type { OwnSheets } from '../entries/ownSheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../entries/SheetSnapshot';
import { pictureOf } from '../picture/pictureOf';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import { KEY_COLUMN } from '../workbook/table/keyColumn';
import { toA1 } from '../values/address';
import type { CellValue } from '../values/cell';
import { align } from './align';
import { matchSheets } from './matchSheets';
import { wantedSheet, type WantedSheet } from './WantedSheet';

/**
 * The workbook with the keys and field codes that people cleared or typed over, where the row's label and
 * the column's heading still say what they were: without them nothing of that row or column would be read.
 * @param plan of the book as it was read without them
 */
export function withKeys(
  workbook: WorkbookSnapshot,
  own: OwnSheets,
  plan: WorkbookPlan,
): WorkbookSnapshot {
  const read = new Set(own.listedAs.values());
  const wanted = pictureOf(plan)
    .sheets.filter(({ name }) => read.has(name))
    .map(wantedSheet);
  const mended = new Map<SheetSnapshot, SheetSnapshot>();
  for (const { wanted: each, standing } of matchSheets(workbook, own, wanted))
    if (standing !== undefined) mended.set(standing, mendedSheet(each, standing));
  return { ...workbook, sheets: workbook.sheets.map((sheet) => mended.get(sheet) ?? sheet) };
}

function mendedSheet(wanted: WantedSheet, sheet: SheetSnapshot): SheetSnapshot {
  const { columns, rowOf } = align(wanted, sheet);
  const values: CellValue[][] = sheet.values.map((line) => [...line]);
  const formulas = new Map(sheet.formulas);
  let isMended = false;
  for (const [row, at] of rowOf) {
    const table = wanted.rows.get(row);
    if (table === undefined || table.key === '') continue;
    for (const column of table.fieldRow === row ? columns.all : [KEY_COLUMN]) {
      const text = wanted.cell(row, column)?.value ?? null;
      const standing = columns.of(row, column);
      const line = values[at - sheet.firstRow];
      const index = (standing ?? -1) - sheet.firstColumn;
      if (typeof text !== 'string' || text === '' || standing === undefined) continue;
      if (line === undefined || index < 0) continue;
      const wasFormula = formulas.delete(toA1(at, standing));
      if (!wasFormula && line[index] === text) continue;
      line[index] = text;
      isMended = true;
    }
  }
  return isMended ? { ...sheet, values, formulas } : sheet;
}
