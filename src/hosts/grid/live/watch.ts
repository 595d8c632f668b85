import { CommandType, type IDisposable, type IExecutionOptions } from '@univerjs/core';
import type { EditedEvent } from '../../../app/WorkbookHost';
import { areaToA1 } from '../../../core/values/address';
import { boundsOf, cellsWritten, contentChanges } from './changes';
import type { GridUnit } from './GridUnit';
import { LOAD } from './loadMutation';

/** Tells of contents that people change, also by undoing; the program's own writes are passed over. */
export function watchEdits(unit: GridUnit, onEdited: (event: EditedEvent) => void): IDisposable {
  return unit.commands.onCommandExecuted((command, options?: IExecutionOptions) => {
    if (unit.isOwn) return;
    if (command.id === LOAD) {
      onEdited({ sheet: '', range: '' });
      return;
    }
    const params = cellsWritten(command, options);
    const area = params && boundsOf(contentChanges(params));
    const sheet = params && unit.workbook?.getSheetBySheetId(params.subUnitId)?.getName();
    if (area && sheet !== undefined) onEdited({ sheet, range: areaToA1(area) });
  });
}

/** Tells that the workbook is not as it was: contents, sheets or looks, by whomever. */
export function watchChanges(unit: GridUnit, onChanged: () => void): IDisposable {
  return unit.commands.onCommandExecuted(({ type, id }, options?: IExecutionOptions) => {
    if (type === CommandType.MUTATION && !id.startsWith('formula.') && options?.onlyLocal !== true)
      onChanged();
  });
}
