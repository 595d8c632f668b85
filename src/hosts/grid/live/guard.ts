import {
  CanceledError,
  RedoCommandId,
  UndoCommandId,
  type IDisposable,
  type IExecutionOptions,
} from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { lockedCell } from '../../../core/messages/grid';
import { toA1 } from '../../../core/values/address';
import { sheetExtras } from '../SheetExtras';
import { cellsWritten, contentChanges, type CellChange } from './changes';
import type { GridUnit } from './GridUnit';

/** An edit that a person was kept from. */
export interface Refusal {
  readonly kind: 'locked' | 'invalid' | 'structure';
  /** In Chinese: where, why, and what to do instead. */
  readonly message: string;
}

/** Keeps people from what the sheets do not allow, and says so; the program itself may do anything. */
export function guardEdits(unit: GridUnit, onRefused: (refusal: Refusal) => void): IDisposable {
  return unit.commands.beforeCommandExecuted((command, options?: IExecutionOptions) => {
    if (unit.isOwn) return;
    const params = cellsWritten(command, options);
    if (!params || isUndo(params)) return;
    const refusal = lockedAmong(unit, params.subUnitId, contentChanges(params));
    if (!refusal) return;
    onRefused(refusal);
    throw new CanceledError();
  });
}

function isUndo({ trigger }: ISetRangeValuesMutationParams): boolean {
  return trigger === UndoCommandId || trigger === RedoCommandId;
}

function lockedAmong(
  unit: GridUnit,
  sheetId: string,
  changes: readonly CellChange[],
): Refusal | undefined {
  const sheet = unit.workbook?.getSheetBySheetId(sheetId);
  const { unlocked } = sheetExtras(sheet?.getConfig().custom, false);
  if (!sheet || !unlocked) return undefined;
  const locked = changes.find(
    ({ row, column }) =>
      !unlocked.some(
        (area) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      ),
  );
  if (!locked) return undefined;
  return { kind: 'locked', message: lockedCell(sheet.getName(), toA1(locked.row, locked.column)) };
}
