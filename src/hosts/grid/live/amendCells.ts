import type { ICellData, IMutationInfo, IWorkbookData } from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { StepKind, WorkbookPlan } from '../../../core/plan/SheetPlan';
import { UNIT } from '../write/toWorkbookData';
import type { GridUnit } from './GridUnit';
import type { History } from './History';

const CELL_KINDS: ReadonlySet<StepKind> = new Set<StepKind>([
  'values',
  'formulas',
  'numberFormats',
  'styles',
]);

/** Whether a plan changes nothing but cells, so that the sheets can stay as they are on the screen. */
export function amendsCellsOnly({ sheets }: WorkbookPlan): boolean {
  return sheets.every(({ steps }) => steps.every(({ kind }) => CELL_KINDS.has(kind)));
}

/** Writes the cells in which two states of the workbook differ, as one step that can be undone. */
export function amendCells(
  unit: GridUnit,
  history: History,
  name: string,
  before: IWorkbookData,
  after: IWorkbookData,
): void {
  const redoMutations: IMutationInfo[] = [];
  const undoMutations: IMutationInfo[] = [];
  for (const id of after.sheetOrder) {
    const forth = differences(before, after, id);
    if (!forth) continue;
    redoMutations.push({ id: SetRangeValuesMutation.id, params: forth });
    const back = differences(after, before, id);
    if (back) undoMutations.push({ id: SetRangeValuesMutation.id, params: back });
  }
  if (redoMutations.length === 0) return;
  unit.asOwn(() => {
    for (const { id, params } of redoMutations)
      unit.commands.syncExecuteCommand(id, structuredClone(params));
  });
  history.push({ name, isOperation: true, undo: undoMutations, redo: redoMutations });
}

/** What has to be written to one sheet, so that it holds what it holds in `to`. */
function differences(
  from: IWorkbookData,
  to: IWorkbookData,
  id: string,
): ISetRangeValuesMutationParams | undefined {
  const old = from.sheets[id]?.cellData ?? {};
  const wanted = to.sheets[id]?.cellData ?? {};
  const cellValue: Record<number, Record<number, ICellData | null>> = {};
  for (const row of keysOf(old, wanted))
    for (const column of keysOf(old[row], wanted[row])) {
      const cell = wanted[row]?.[column];
      if (contentOf(from, old[row]?.[column]) === contentOf(to, cell)) continue;
      (cellValue[row] ??= {})[column] = cell ? whole(to, cell) : null;
    }
  if (Object.keys(cellValue).length === 0) return undefined;
  return { unitId: UNIT, subUnitId: id, cellValue };
}

function contentOf(data: IWorkbookData, cell: ICellData | undefined): string {
  if (!cell) return '';
  const { v, t, f, s } = whole(data, cell);
  return JSON.stringify([v, t, f, s]);
}

/** A cell with its style written out and with everything that it does not hold taken away. */
function whole({ styles }: IWorkbookData, cell: ICellData): ICellData {
  const s = typeof cell.s === 'string' ? styles[cell.s] : cell.s;
  return {
    v: cell.v ?? null,
    t: cell.t ?? null,
    f: cell.f ?? null,
    si: null,
    p: null,
    s: s ?? null,
  };
}

function keysOf(...lines: readonly (object | undefined)[]): readonly number[] {
  return [...new Set(lines.flatMap((line) => Object.keys(line ?? {}).map(Number)))];
}
