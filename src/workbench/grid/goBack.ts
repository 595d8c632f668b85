import {
  Direction,
  ICommandService,
  IUniverInstanceService,
  Rectangle,
  UniverInstanceType,
  type Injector,
  type IRange,
  type ISelectionCell,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  MoveSelectionCommand,
  MoveSelectionEnterAndTabCommand,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';

/** Goes to the cell before or after, within what is selected where that is more than one cell. */
export const GO_BACK = MoveSelectionEnterAndTabCommand.id;

/**
 * Whether the grid goes by itself. Going back, version 0.25.1 loses a single cell and fails at the first cell of a
 * range: there it is done here.
 */
export function mayGoBack(injector: Injector, params: object): boolean {
  const { direction } = params as { readonly direction?: Direction };
  if (direction !== Direction.LEFT && direction !== Direction.UP) return true;
  const commands = injector.get(ICommandService);
  const all = injector.get(SheetsSelectionsService).getCurrentSelections();
  const index = all.findIndex(({ primary }) => primary);
  const { range, primary } = all[index] ?? {};
  if (!range || !primary) return true;
  if (all.length === 1 && Rectangle.equals(range, primary)) {
    void commands.executeCommand(MoveSelectionCommand.id, { direction });
    return false;
  }
  if (primary.startRow !== range.startRow || primary.startColumn !== range.startColumn) return true;
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getActiveSheet(true);
  if (!workbook || !sheet) return true;
  const before = (index + all.length - 1) % all.length;
  commands.syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: workbook.getUnitId(),
    subUnitId: sheet.getSheetId(),
    selections: all.map((each, at) => ({
      ...each,
      primary: at === before ? lastCell(sheet, each.range) : null,
    })),
  });
  return false;
}

/** The last cell of a range that is seen. */
function lastCell(sheet: Worksheet, range: IRange): ISelectionCell {
  let { endRow: row, endColumn: column } = range;
  while (!sheet.getRowVisible(row) && row > range.startRow) row -= 1;
  while (!sheet.getColVisible(column) && column > range.startColumn) column -= 1;
  const merged = sheet.getMergedCell(row, column);
  const cell = merged ?? { startRow: row, endRow: row, startColumn: column, endColumn: column };
  return {
    ...cell,
    actualRow: cell.startRow,
    actualColumn: cell.startColumn,
    isMerged: merged != null,
    isMergedMainCell: merged != null,
  };
}
