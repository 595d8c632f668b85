import {
  CommandType,
  type ICommandInfo,
  toDisposable,
  type IDisposable,
  type IExecutionOptions,
} from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import type { EditedEvent, MovedCells, TypedCell, TypedStep } from '../../../app/WorkbookHost';
import { areaToA1, type CellAddress } from '../../../core/values/address';
import { fromCellData } from '../cellData';
import { formulaReader } from '../read/sharedFormulas';
import { boundsOf, cellsWritten, contentChanges } from './changes';
import type { GridUnit } from './GridUnit';
import type { History } from './History';
import { selectedCell } from './select';

/**
 * Tells of contents that people change, also by undoing; the program's own writes are passed over, but for those
 * by which people take an operation back or do it again.
 */
export function watchEdits(
  unit: GridUnit,
  history: History,
  onEdited: (event: EditedEvent) => void,
): IDisposable {
  const unwatch = history.watchOperations(() => {
    onEdited({ sheet: '', range: '' });
  });
  const watching = unit.commands.onCommandExecuted((command, options?: IExecutionOptions) => {
    if (unit.isOwn) return;
    const params = cellsWritten(command, options);
    const area = params && boundsOf(contentChanges(params));
    const sheet = params && unit.workbook?.getSheetBySheetId(params.subUnitId)?.getName();
    if (area && sheet !== undefined) onEdited({ sheet, range: areaToA1(area) });
  });
  return toDisposable(() => {
    unwatch();
    watching.dispose();
  });
}

/** By what people move cells of sheets of their own, and the sheets; what is typed later names the cells as they stand then. */
const MOVES: ReadonlySet<string> = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.move-range',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
]);

function movedBy(
  { id, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): MovedCells | undefined {
  if (!MOVES.has(id) || options?.onlyLocal === true || !params) return undefined;
  return { moved: id, params };
}

/** Tells at once of what people type: values, formulas on sheets of their own, and what they move there. */
export function watchTyped(
  unit: GridUnit,
  onTyped: (steps: readonly TypedStep[]) => void,
): IDisposable {
  return unit.commands.onCommandExecuted((command, options?: IExecutionOptions) => {
    if (unit.isOwn) return;
    const moved = movedBy(command, options);
    if (moved) onTyped([moved]);
    const params = cellsWritten(command, options);
    const sheet = params && unit.workbook?.getSheetBySheetId(params.subUnitId);
    if (!params || !sheet) return;
    // Of formulas that were filled over several cells only the first holds its text.
    const formulaOf = formulaReader(sheet.getConfig().cellData);
    const cells = contentChanges(params).map(({ row, column, data }): TypedCell => {
      const formula = data ? formulaOf(data, row, column) : undefined;
      const value = data && formula === undefined ? fromCellData(data) : null;
      return {
        sheet: sheet.getName(),
        row,
        column,
        value,
        ...(formula !== undefined && { formula }),
      };
    });
    if (cells.length > 0) onTyped(cells);
  });
}

/** Tells of the cell that a person selects. */
export function watchSelection(
  unit: GridUnit,
  onSelected: (cell: CellAddress) => void,
): IDisposable {
  return unit.commands.onCommandExecuted(({ id }) => {
    if (id !== SetSelectionsOperation.id) return;
    const cell = selectedCell(unit);
    if (cell) onSelected(cell);
  });
}

/** Heights that the grid works out itself when a sheet is shown. */
const AUTO_HEIGHT = 'sheet.mutation.set-worksheet-row-auto-height';

/** Calculating, and the text in the cell editor, which the sheets do not hold yet. */
const NOT_OF_CELLS = ['formula.', 'doc.'];

/**
 * Tells that the workbook is not as it was: contents, sheets or looks, by whomever. `isTyped`: it is a content
 * that a person typed, which `watchTyped` tells of, too.
 */
export function watchChanges(unit: GridUnit, onChanged: (isTyped: boolean) => void): IDisposable {
  const written = (): void => {
    onChanged(false);
  };
  unit.whenWritten.add(written);
  const watching = unit.commands.onCommandExecuted((command, options?: IExecutionOptions) => {
    const { type, id } = command;
    if (type !== CommandType.MUTATION || options?.onlyLocal === true) return;
    if (id === AUTO_HEIGHT || NOT_OF_CELLS.some((kind) => id.startsWith(kind))) return;
    onChanged(!unit.isOwn && cellsWritten(command, options) !== undefined);
  });
  return toDisposable(() => {
    unit.whenWritten.delete(written);
    watching.dispose();
  });
}
