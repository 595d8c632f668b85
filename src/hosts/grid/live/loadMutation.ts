import { CommandType, type IMutation, type IWorkbookData } from '@univerjs/core';
import { UNIT } from '../write/toWorkbookData';
import { copyOf, type GridUnit } from './GridUnit';

interface LoadParams {
  readonly data: IWorkbookData;
}

/** Of the change by which other workbooks come, also when people take it back or do it again. */
export const LOAD = 'annex.mutation.load-workbook';

/** Shows other workbooks in a way that the grid's own undo takes back in one step. */
export class UndoableLoad {
  constructor(private readonly unit: GridUnit) {
    const mutation: IMutation<LoadParams> = {
      id: LOAD,
      type: CommandType.MUTATION,
      handler: (_, { data }) => {
        unit.load(copyOf(data));
        return true;
      },
    };
    unit.commands.registerCommand(mutation);
  }

  /** Both are kept; neither may be changed from now on. */
  load(before: IWorkbookData, after: IWorkbookData): void {
    this.unit.load(copyOf(after));
    if (before.sheetOrder.length === 0) return;
    this.unit.undo.pushUndoRedo({
      unitID: UNIT,
      undoMutations: [{ id: LOAD, params: { data: before } }],
      redoMutations: [{ id: LOAD, params: { data: after } }],
    });
  }
}
