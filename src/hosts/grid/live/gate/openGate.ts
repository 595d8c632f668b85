import {
  EDITOR_ACTIVATED,
  IContextService,
  RedoCommandId,
  UndoCommandId,
  type ICommandService,
  type IExecutionOptions,
  type Worksheet,
} from '@univerjs/core';
import {
  keptOutOfSight,
  lockedSheet,
  nothingToRedo,
  nothingToUndo,
  plannedSheet,
  redoOperation,
  undoOperation,
} from '../../../../core/messages/grid';
import type { GridUnit } from '../GridUnit';
import type { History, Way } from '../History';
import type { Hand, HandOptions } from '../hand/Hand';
import { isOfPlan, isOurs, isOutOfSight } from '../hand/sheetFacts';
import { selectCell } from '../select';
import {
  isInternal,
  OF_OTHER_SHEETS,
  OF_WHOLE_SHEETS,
  SHOW_SHEET,
  sortOf,
  VIEW_MUTATIONS,
  VIEWS,
} from './commands';
import { GESTURES, selectedRanges } from './gestures';
import { COPY, PASTE_BY_KEYS, type Pasting } from './Pasting';

export interface GateParts extends HandOptions {
  readonly unit: GridUnit;
  readonly history: History;
  readonly hand: Hand;
  readonly pasting: Pasting;
  /** Commands that the page around the grid answers itself: false keeps one from being carried out. */
  readonly judges: ReadonlyMap<string, CommandJudge>;
}

export type CommandJudge = (params: object) => boolean;

type Answer = boolean | Promise<boolean>;

interface Targeted {
  readonly subUnitId?: string;
  readonly fromSubUnitId?: string;
  readonly trigger?: string;
}

/**
 * Everything that a person does to the workbook passes here as the command that it is, before its first change:
 * what fills in cells of the program's sheets is done by the hand, what only looks passes, everything else is
 * refused. Changes that come all the same without the program or the hand are not carried out.
 * (A command that a listener cancels stays on the stack of version 0.25.1 for good, and changes are then
 * taken for its own: so the two ways into the command service are taken over instead.)
 */
export function openGate(parts: GateParts): void {
  const { unit, pasting } = parts;
  const { commands } = unit;
  const execute = commands.executeCommand.bind(commands);
  const executeNow = commands.syncExecuteCommand.bind(commands);

  commands.executeCommand = (async (
    id: string,
    params?: object,
    options?: IExecutionOptions,
  ): Promise<unknown> => {
    const answer = answerOf(parts, id, params, options);
    if (answer !== undefined) return answer;
    const sheet = unit.workbook?.getActiveSheet(true);
    if (id === COPY && sheet) {
      const ranges = selectedRanges(unit);
      if (!pasting.mayCopy(sheet, ranges)) return false;
      return pasting.copy(sheet, ranges, false, () => execute(id, params, options));
    }
    return execute(id, id === PASTE_BY_KEYS ? pasting.meant(params) : params, options);
  }) as ICommandService['executeCommand'];
  commands.syncExecuteCommand = ((
    id: string,
    params?: object,
    options?: IExecutionOptions,
  ): unknown => {
    const answer = answerOf(parts, id, params, options);
    return answer === undefined ? executeNow(id, params, options) : answer === true;
  }) as ICommandService['syncExecuteCommand'];
}

/** What comes of a command; undefined where the grid may carry it out itself. */
function answerOf(
  parts: GateParts,
  id: string,
  params: object | undefined,
  options: IExecutionOptions | undefined,
): Answer | undefined {
  const { unit } = parts;
  if (unit.isOwn || unit.isHand || options?.onlyLocal === true || isInternal(id)) return undefined;
  if (parts.judges.get(id)?.(params ?? {}) === false) return false;
  const sort = sortOf(id);
  const sheet = sheetOf(unit, params);
  if (sort === 'operation' || !sheet) return undefined;
  if (sort === 'mutation') return mayMutate(sheet, id) ? undefined : false;
  if (isEditing(unit) && id.startsWith('univer.command.')) return undefined;
  if (id === UndoCommandId) return step(parts, 'undo');
  if (id === RedoCommandId) return step(parts, 'redo');
  return ofSheet(parts, sheet, id, params ?? {});
}

function ofSheet(
  parts: GateParts,
  sheet: Worksheet,
  id: string,
  params: object,
): Answer | undefined {
  const { unit, hand, pasting, tell } = parts;
  if (VIEWS.has(id)) return undefined;
  if (id === SHOW_SHEET && isOutOfSight(sheet)) {
    tell({ kind: 'structure', message: keptOutOfSight(sheet.getName()) });
    return false;
  }
  if (OF_OTHER_SHEETS.has(id)) return undefined;
  if (OF_WHOLE_SHEETS.has(id)) {
    if (!isOfPlan(sheet)) return undefined;
    tell({ kind: 'structure', message: plannedSheet(sheet.getName()) });
    return false;
  }
  const gesture = Object.hasOwn(GESTURES, id) ? GESTURES[id] : undefined;
  const isOwnCut = gesture !== undefined && PASTES.has(id) && pasting.holdsCutOfOurs();
  if (!isOurs(sheet) && !isOwnCut) return undefined;
  if (gesture) return gesture({ unit, hand, pasting, sheet }, params);
  tell({ kind: 'structure', message: lockedSheet(sheet.getName()) });
  return false;
}

const PASTES: ReadonlySet<string> = new Set(['univer.command.paste', PASTE_BY_KEYS]);

function mayMutate(sheet: Worksheet, id: string): boolean {
  if (VIEW_MUTATIONS.has(id)) return true;
  return !(
    isOurs(sheet) ||
    (isOfPlan(sheet) && /remove-sheet|set-worksheet-(name|order)/.test(id))
  );
}

/** The sheet that a command names, or else the one that is shown. */
function sheetOf(unit: GridUnit, params: object | undefined): Worksheet | undefined {
  const { subUnitId, fromSubUnitId } = (params ?? {}) as Targeted;
  const named = subUnitId ?? fromSubUnitId;
  const { workbook } = unit;
  if (named !== undefined) return workbook?.getSheetBySheetId(named) ?? undefined;
  return workbook?.getActiveSheet(true) ?? undefined;
}

/** Whether the keyboard belongs to the text of a cell. */
function isEditing(unit: GridUnit): boolean {
  return unit.injector.get(IContextService).getContextValue(EDITOR_ACTIVATED);
}

/** Takes the last step back, or does it again; an operation of the program only after a question. */
async function step(parts: GateParts, way: Way): Promise<boolean> {
  const { history, tell, ask } = parts;
  const next = history.next(way);
  if (!next) {
    tell({ kind: 'done', message: way === 'undo' ? nothingToUndo() : nothingToRedo() });
    return false;
  }
  if (next.isOperation) {
    const words = (way === 'undo' ? undoOperation : redoOperation)(next.label);
    const chosen = await ask({ ...words, choices: [words.undo, words.leave] });
    // Something may have been done while the question stood.
    if (chosen !== 0 || history.next(way) !== next) return false;
  }
  return takeStep(parts, way);
}

/** Goes one step along the history, and shows where that is seen. */
export async function takeStep(
  { unit, history }: Pick<GateParts, 'unit' | 'history'>,
  way: Way,
): Promise<boolean> {
  const next = history.next(way);
  if (next?.isOperation === true) {
    await unit.calculation.settled();
    if (history.next(way) !== next) return false;
  }
  const gone = history.go(way);
  if (gone?.where) await selectCell(unit, gone.where);
  return gone !== undefined;
}
