import { CommandType, type IMutation, type IWorkbookData } from '@univerjs/core';
import { copyOf, type GridUnit } from './GridUnit';
import type { History } from './History';

interface LoadParams {
  readonly data: IWorkbookData;
}

/** Of the change by which other workbooks come, also when people take it back or do it again. */
export const LOAD = 'annex.mutation.load-workbook';

/** Shows other workbooks in a way that the grid's own undo takes back in one step. */
export class UndoableLoad {
  constructor(
    private readonly unit: GridUnit,
    private readonly history: History,
  ) {
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

  /** Both are kept; neither may be changed from now on. @param name what people call the operation */
  load(name: string, before: IWorkbookData, after: IWorkbookData): void {
    this.unit.load(copyOf(after));
    if (before.sheetOrder.length === 0) return;
    this.history.push({
      name,
      isOperation: true,
      undo: [{ id: LOAD, params: { data: before } }],
      redo: [{ id: LOAD, params: { data: after } }],
    });
  }
}
