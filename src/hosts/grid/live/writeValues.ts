import type { ICellData } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { TypedCell } from '../../../app/WorkbookHost';
import { toCellData } from '../cellData';
import { UNIT } from '../write/patchWorkbook';
import type { GridUnit } from './GridUnit';

/** Writes values alone; looks stay, and the formulas that read them are calculated. */
export function writeValues(unit: GridUnit, cells: readonly TypedCell[]): void {
  const sheets = new Map<string, Record<number, Record<number, ICellData>>>();
  for (const { sheet, row, column, value } of cells) {
    const id = unit.workbook?.getSheetBySheetName(sheet)?.getSheetId();
    if (id === undefined) continue;
    const values = sheets.get(id) ?? {};
    (values[row] ??= {})[column] = {
      v: null,
      t: null,
      f: null,
      si: null,
      p: null,
      ...toCellData(value),
    };
    sheets.set(id, values);
  }
  unit.asOwn(() => {
    for (const [subUnitId, cellValue] of sheets)
      unit.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: UNIT,
        subUnitId,
        cellValue,
      });
  });
}
