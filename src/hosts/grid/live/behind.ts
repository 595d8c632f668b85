import {
  CommandType,
  type ICellData,
  type ICommandInfo,
  type ICommandService,
  type IExecutionOptions,
  type IMutation,
  type IMutationInfo,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';
import { entriesOf } from '../matrix';
import { UNIT } from '../write/patchWorkbook';
import type { Calculation } from './calculation/Calculation';

/** What is told of a change, and what carries it out. */
interface Changed {
  readonly workbook: Workbook | undefined;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly calculation: Calculation;
  readonly whenBehind: ReadonlySet<(change: Readonly<ICommandInfo>) => void>;
}

const MUTATIONS = new Map<string, IMutation<object>>(
  [
    ...[SetRangeValuesMutation, AddWorksheetMergeMutation, RemoveWorksheetMergeMutation],
    ...[SetRowHiddenMutation, SetRowVisibleMutation, SetColHiddenMutation, SetColVisibleMutation],
    ...[SetWorksheetRowCountMutation, SetWorksheetColumnCountMutation],
    ...[SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation],
  ].map((mutation) => [mutation.id, mutation as IMutation<object>]),
);

/**
 * Changes one sheet by itself; nothing is calculated anew. Of a sheet that nobody looks at the grid's surface is not
 * told: whatever happens on any sheet it draws the shown one anew, which takes longer than all the rest. A sheet is
 * drawn as it is then once it is looked at.
 */
export function changeSheet(
  unit: Changed,
  sheetId: string,
  changes: readonly IMutationInfo[],
  options: IExecutionOptions = { onlyLocal: true },
): void {
  const isLookedAt = isShown(unit, sheetId);
  for (const change of changes)
    if (isLookedAt) unit.commands.syncExecuteCommand(change.id, change.params, options);
    else changeBehind(unit, change);
  if (!isLookedAt && changes.length > 0) formatsBehind(unit.injector, sheetId);
}

function isShown({ workbook }: Changed, sheetId: string): boolean {
  return workbook?.getActiveSheet(true)?.getSheetId() === sheetId;
}

/** Cells of a sheet, by row and column. */
export type CellsAt = Readonly<Record<number, Readonly<Record<number, ICellData>>>>;

/**
 * Puts whole cells in the place of those that stand. The grid's own command would look for the style of each among all
 * that it knows, and leave of the old one what the new one does not name.
 * @param contents what is told of them: what they hold, with everything that they do not hold taken away
 * @param styles by the ids that the cells name
 */
export function replaceCells(
  unit: Changed,
  sheetId: string,
  { cells, contents }: { readonly cells: CellsAt; readonly contents: CellsAt },
  styles: IWorkbookData['styles'],
): void {
  const { workbook } = unit;
  const matrix = workbook?.getSheetBySheetId(sheetId)?.getCellMatrix();
  const known = workbook?.getStyles();
  for (const [row, line] of entriesOf<CellsAt[number]>(cells))
    for (const [column, cell] of entriesOf<ICellData>(line)) {
      const { s } = cell;
      if (typeof s === 'string' && !known?.get(s)) known?.addCustomStyle(s, styles[s]);
      if (Object.keys(cell).length === 0) matrix?.realDeleteValue(row, column);
      else matrix?.setValue(row, column, cell);
    }
  const params = { unitId: UNIT, subUnitId: sheetId, cellValue: contents };
  const written = { id: SetRangeValuesMutation.id, params };
  if (isShown(unit, sheetId))
    unit.commands.syncExecuteCommand(written.id, params, { onlyLocal: true });
  else {
    tellBehind(unit, written);
    formatsBehind(unit.injector, sheetId);
  }
}

function changeBehind(unit: Changed, { id, params }: IMutationInfo): void {
  const mutation = MUTATIONS.get(id);
  if (!mutation) throw new Error(`${id} is not known.`);
  unit.injector.invoke((accessor) => mutation.handler(accessor, params));
  tellBehind(unit, { id, params });
}

function tellBehind(unit: Changed, { id, params }: IMutationInfo): void {
  unit.calculation.follow({ id, params }, { onlyLocal: true });
  for (const listener of unit.whenBehind) listener({ type: CommandType.MUTATION, id, params });
}

/** Conditional formats of a sheet that was changed so are looked at anew. */
function formatsBehind(injector: Injector, sheetId: string): void {
  const view = injector.get(ConditionalFormattingViewModel);
  const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT, sheetId);
  for (const { cfId } of rules ?? []) view.markRuleDirty(UNIT, sheetId, cfId);
}
