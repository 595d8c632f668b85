import {
  CommandType,
  type ICommandInfo,
  type ICommandService,
  type IExecutionOptions,
  type IMutation,
  type IMutationInfo,
  type Injector,
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
  const isShown = unit.workbook?.getActiveSheet(true)?.getSheetId() === sheetId;
  for (const change of changes)
    if (isShown) unit.commands.syncExecuteCommand(change.id, change.params, options);
    else changeBehind(unit, change);
  if (!isShown && changes.length > 0) formatsBehind(unit.injector, sheetId);
}

function changeBehind(unit: Changed, { id, params }: IMutationInfo): void {
  const mutation = MUTATIONS.get(id);
  if (!mutation) throw new Error(`${id} is not known.`);
  unit.injector.invoke((accessor) => mutation.handler(accessor, params));
  unit.calculation.follow({ id, params }, { onlyLocal: true });
  for (const listener of unit.whenBehind) listener({ type: CommandType.MUTATION, id, params });
}

/** Conditional formats of a sheet that was changed so are looked at anew. */
function formatsBehind(injector: Injector, sheetId: string): void {
  const view = injector.get(ConditionalFormattingViewModel);
  const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT, sheetId);
  for (const { cfId } of rules ?? []) view.markRuleDirty(UNIT, sheetId, cfId);
}
