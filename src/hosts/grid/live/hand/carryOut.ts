import type { ICellData, IMutationInfo, Nullable } from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { MovedCells, TypedStep } from '../../../../app/WorkbookHost';
import { STEP } from '../../../../core/messages/grid';
import { toA1 } from '../../../../core/values/address';
import { toCellData } from '../../cellData';
import { UNIT } from '../../write/patchWorkbook';
import type { GridUnit } from '../GridUnit';
import type { History } from '../History';
import { fitting } from './fitting';
import type { CellWrite } from './HandEdit';

/** Writes cells as one step of the history; nothing is a step where nothing changes. */
export function carryOut(
  unit: GridUnit,
  history: History,
  name: string,
  writes: readonly CellWrite[],
): void {
  const [first] = writes;
  if (!first) return;
  const heights = fitting(unit, writes);
  const redo = [
    ...mutationsOf(writes, ({ value, formula }) => ({
      ...EMPTY_CONTENT,
      ...(formula === undefined ? toCellData(value) : { f: `=${formula}` }),
    })),
    ...heights.redo,
  ];
  const undo = [
    ...mutationsOf(writes, ({ sheet, row, column }) => contentOf(sheet.getCellRaw(row, column))),
    ...heights.undo,
  ];
  unit.asHand(() => {
    for (const { id, params } of redo)
      unit.commands.syncExecuteCommand(id, structuredClone(params));
  });
  const { sheet, row, column } = first;
  history.pushHand(name, { undo, redo, where: { sheet: sheet.getName(), row, column } });
}

/** Values and formulas that had been written before, each as the step that it was, where cells were moved to by then. */
export function typeAgain(unit: GridUnit, history: History, steps: readonly TypedStep[]): void {
  for (const step of steps) {
    if ('moved' in step) {
      moveAgain(unit, history, step);
      continue;
    }
    const { sheet: name, row, column, value, formula } = step;
    const sheet = unit.workbook?.getSheetBySheetName(name);
    const write = sheet && { sheet, row, column, value, formula };
    if (write) carryOut(unit, history, STEP.typed(name, toA1(row, column)), [write]);
  }
}

/** Steps before it name the cells as they stood then: they can no longer be taken back. */
function moveAgain(unit: GridUnit, history: History, { moved, params }: MovedCells): void {
  unit.asHand(() => unit.commands.syncExecuteCommand(moved, structuredClone(params)));
  history.recall();
}

/** Takes away what a cell holds, and leaves its looks. */
const EMPTY_CONTENT: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** A cell's content, with everything that it does not hold taken away. */
function contentOf(cell: Nullable<ICellData>): ICellData {
  if (!cell) return EMPTY_CONTENT;
  const { v, t, f, si, p } = cell;
  return { v: v ?? null, t: t ?? null, f: f ?? null, si: si ?? null, p: p ?? null };
}

function mutationsOf(
  writes: readonly CellWrite[],
  dataOf: (write: CellWrite) => ICellData,
): readonly IMutationInfo<ISetRangeValuesMutationParams>[] {
  const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
  for (const write of writes) {
    const id = write.sheet.getSheetId();
    const cells = bySheet.get(id) ?? {};
    bySheet.set(id, cells);
    (cells[write.row] ??= {})[write.column] = dataOf(write);
  }
  return [...bySheet].map(([subUnitId, cellValue]) => ({
    id: SetRangeValuesMutation.id,
    params: { unitId: UNIT, subUnitId, cellValue },
  }));
}
