import {
  CanceledError,
  CommandType,
  RedoCommandId,
  UndoCommandId,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { lockedCell, lockedSheet, plannedSheet } from '../../../core/messages/grid';
import { toA1 } from '../../../core/values/address';
import { isPlanned, sheetExtras } from '../SheetExtras';
import { cellsWritten, contentChanges, keepContentsOnly, type CellChange } from './changes';
import { FormulaJudge } from './FormulaJudge';
import type { GridUnit } from './GridUnit';
import { invalidAmong, isIn } from './validate';

/** Something that a person was kept from, or warned of. */
export interface Refusal {
  readonly kind: 'locked' | 'invalid' | 'structure' | 'warning';
  /** In Chinese: where, what was found, what is expected. */
  readonly message: string;
}

/** Who and where an edit comes from; every change of the grid says so in its parameters. */
interface EditParams {
  readonly subUnitId?: string;
  readonly trigger?: string;
}

/** What a person may do to a protected sheet besides filling in its open cells. */
const HARMLESS: ReadonlySet<string> = new Set([
  'sheet.mutation.set-frozen',
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.toggle-note-popup',
  'sheet.mutation.set-worksheet-hidden',
  'sheet.mutation.set-worksheet-order',
]);

/** What other sheets' formulas would suffer from. */
const TO_PLANNED_SHEETS: ReadonlySet<string> = new Set([
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
]);

/** The formats that come along with typed values; the planned ones stay instead. */
const NUMBER_FORMATS: ReadonlySet<string> = new Set([
  'sheet.mutation.set.numfmt',
  'sheet.mutation.remove.numfmt',
]);

/** Keeps people from what the sheets do not allow, and says so; the program itself may do anything. */
export function guardEdits(unit: GridUnit, onRefused: (refusal: Refusal) => void): IDisposable {
  const judge = new FormulaJudge(unit.injector);
  const stop = (refusal: Refusal): never => {
    onRefused(refusal);
    throw new CanceledError();
  };

  return unit.commands.beforeCommandExecuted((command, options?: IExecutionOptions) => {
    const { workbook } = unit;
    if (unit.isOwn || !workbook || !isByPerson(command, options)) return;
    const sheet = workbook.getSheetBySheetId((command.params as EditParams).subUnitId ?? '');
    if (!sheet) return;
    const params = cellsWritten(command, options);
    if (params) {
      const refusal = refusalOf(workbook, sheet, params, judge);
      if (refusal?.kind === 'warning') onRefused(refusal);
      else if (refusal) stop(refusal);
      return;
    }
    const refusal = structuralRefusal(command, sheet);
    if (refusal) stop(refusal);
  });
}

/** A change that some command of the grid's surface makes, other than taking changes back. */
function isByPerson(
  { type, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): boolean {
  if (type !== CommandType.MUTATION || options?.onlyLocal === true) return false;
  const { trigger } = (params ?? {}) as EditParams;
  return trigger !== undefined && trigger !== UndoCommandId && trigger !== RedoCommandId;
}

function refusalOf(
  workbook: Workbook,
  sheet: Worksheet,
  params: ISetRangeValuesMutationParams,
  judge: FormulaJudge,
): Refusal | undefined {
  const { unlocked } = sheetExtras(sheet.getConfig().custom, false);
  if (unlocked && contentChanges(params).length === 0)
    return { kind: 'structure', message: lockedSheet(sheet.getName()) };
  const changes = keepContentsOnly(params, sheet, unlocked !== undefined);
  const locked = unlocked && changes.find(({ row, column }) => !isOpen(unlocked, row, column));
  if (locked) {
    const cell = toA1(locked.row, locked.column);
    return { kind: 'locked', message: lockedCell(sheet.getName(), cell) };
  }
  const invalid = invalidAmong(workbook, sheet, changes, judge);
  if (!invalid) return undefined;
  return { kind: invalid.style === 'stop' ? 'invalid' : 'warning', message: invalid.message };
}

function isOpen(
  unlocked: NonNullable<ReturnType<typeof sheetExtras>['unlocked']>,
  row: CellChange['row'],
  column: CellChange['column'],
): boolean {
  return unlocked.some((area) => isIn(area, row, column));
}

function structuralRefusal(
  { id, params }: Readonly<ICommandInfo>,
  sheet: Worksheet,
): Refusal | undefined {
  const { custom } = sheet.getConfig();
  if (TO_PLANNED_SHEETS.has(id))
    return isPlanned(custom)
      ? { kind: 'structure', message: plannedSheet(sheet.getName()) }
      : undefined;
  if (!sheetExtras(custom, false).unlocked || HARMLESS.has(id)) return undefined;
  if (NUMBER_FORMATS.has(id)) {
    Object.assign(params as object, { values: {}, ranges: [] });
    return undefined;
  }
  if (!id.startsWith('sheet.mutation.')) return undefined;
  return { kind: 'structure', message: lockedSheet(sheet.getName()) };
}
