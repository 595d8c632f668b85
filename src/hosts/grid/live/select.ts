import { RANGE_TYPE, type IRange, type Workbook, type Worksheet } from '@univerjs/core';
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { noSuchSheet } from '../../../core/messages/hosts';
import { SaidError } from '../../../core/messages/SaidError';
import type { CellAddress } from '../../../core/values/address';
import { UNIT } from '../write/patchWorkbook';
import type { GridUnit } from './GridUnit';
import { isOfPlan, isOpen } from './hand/sheetFacts';

/** Known to the grid only where it is shown on a page. */
const SCROLL = 'sheet.command.scroll-to-cell';

/** Shows a sheet; one that is hidden stays so. */
export function activate(unit: GridUnit, workbook: Workbook, sheet: string): string {
  const found = workbook.getSheetBySheetName(sheet);
  if (!found) throw new SaidError(noSuchSheet(sheet));
  const subUnitId = found.getSheetId();
  if (workbook.getActiveSheet(true)?.getSheetId() !== subUnitId)
    unit.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId });
  return subUnitId;
}

/** Selects a cell and brings it into view. */
export async function selectCell(
  unit: GridUnit,
  { sheet, row, column }: CellAddress,
): Promise<void> {
  const { workbook } = unit;
  if (!workbook) throw new SaidError(noSuchSheet(sheet));
  const subUnitId = activate(unit, workbook, sheet);
  const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
  const merged = workbook.getSheetBySheetId(subUnitId)?.getMergedCell(row, column);
  const cell = merged ?? range;
  unit.commands.syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: UNIT,
    subUnitId,
    selections: [
      {
        range: { ...cell, rangeType: RANGE_TYPE.NORMAL },
        primary: {
          ...cell,
          actualRow: row,
          actualColumn: column,
          isMerged: merged !== null && merged !== undefined,
          isMergedMainCell: merged?.startRow === row && merged.startColumn === column,
          rangeType: RANGE_TYPE.NORMAL,
        },
        style: null,
      },
    ],
  });
  if (unit.commands.hasCommand(SCROLL)) await unit.commands.executeCommand(SCROLL, { range });
}

/** The cell that is selected now; undefined where none is. */
export function selectedCell(unit: GridUnit): CellAddress | undefined {
  const sheet = unit.workbook?.getActiveSheet(true)?.getName();
  // The grid has selections only once it has a workbook.
  if (sheet === undefined) return undefined;
  const primary = unit.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  if (!primary) return undefined;
  return { sheet, row: primary.actualRow, column: primary.actualColumn };
}

/** What a hand may do where the selection stands. */
export function takenBySelection(unit: GridUnit): 'anything' | 'typing' | 'nothing' {
  const sheet = unit.workbook?.getActiveSheet(true);
  // Menus that are made before there is a sheet are made for ours.
  if (sheet == null) return 'nothing';
  if (!isOfPlan(sheet)) return 'anything';
  const selected = unit.injector.get(SheetsSelectionsService).getCurrentSelections();
  return selected.length > 0 && selected.every(({ range }) => isAllOpen(sheet, range))
    ? 'typing'
    : 'nothing';
}

function isAllOpen(sheet: Worksheet, range: IRange): boolean {
  const { startRow, endRow, startColumn, endColumn } = range;
  for (let row = startRow; row <= endRow; row += 1)
    for (let column = startColumn; column <= endColumn; column += 1)
      if (!isOpen(sheet, row, column)) return false;
  return true;
}
