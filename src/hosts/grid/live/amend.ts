import type { ICellData, IMutationInfo, IWorkbookData } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import type { ChangeKind, SheetChanges, WorkbookChanges } from '../../../core/plan/picture/Changes';
import { sheetExtras } from '../SheetExtras';
import { UNIT } from '../write/patchWorkbook';
import type { GridUnit } from './GridUnit';
import { isIn } from './hand/sheetFacts';

/** Changes that the grid takes while its sheets stay as they are on the screen. */
const LIVE: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['contents', 'results', 'numberFormats', 'styles', 'locks'] as const),
  ...(['links', 'heights', 'charts', 'print'] as const),
]);

export function canAmend(
  { sheets, order }: WorkbookChanges,
  before: IWorkbookData,
  after: IWorkbookData,
): boolean {
  return (
    !order &&
    sheets.every(({ how, changes }) => how === 'amend' && changes.every(isLive)) &&
    before.sheetOrder.every((id) => hasSize(before.sheets[id], after.sheets[id]))
  );
}

/** Whether the sheet has the rows and columns that are written to. */
function hasSize(
  before: IWorkbookData['sheets'][string] = {},
  after: IWorkbookData['sheets'][string] = {},
): boolean {
  return (
    (before.rowCount ?? 0) >= (after.rowCount ?? 0) &&
    (before.columnCount ?? 0) >= (after.columnCount ?? 0)
  );
}

function isLive(change: SheetChanges['changes'][number]): boolean {
  return LIVE.has(change.kind) && (change.kind !== 'heights' || change.each.every(({ to }) => to));
}

/** Writes what changes into the sheets that are shown; all results came along. */
export function amend(
  unit: GridUnit,
  before: IWorkbookData,
  after: IWorkbookData,
  changes: WorkbookChanges,
): void {
  const ids = new Map(before.sheetOrder.map((id) => [before.sheets[id]?.name ?? '', id]));
  // The grid writes into what it is given. Locally: nothing is calculated anew.
  const run = ({ id, params }: IMutationInfo, onlyLocal = false): void => {
    const options = onlyLocal ? { onlyLocal } : undefined;
    unit.commands.syncExecuteCommand(id, structuredClone(params), options);
  };
  const amendSheet = (change: SheetChanges): void => {
    const id = ids.get(change.sheet) ?? '';
    const custom = after.sheets[id]?.custom;
    const config = unit.workbook?.getSheetBySheetId(id)?.getConfig();
    if (config && custom) config.custom = structuredClone(custom);
    const [learned, others] = divided(before, after, id, cellsOf(change));
    for (const mutation of written(after, id, others)) run(mutation, true);
    for (const mutation of written(after, id, learned)) run(mutation);
    for (const mutation of heights(after, id, change)) run(mutation);
  };
  unit.asOwn(() => {
    unit.calculation.withResults(() => {
      changes.sheets.forEach(amendSheet);
    });
    const { workbook } = unit;
    if (workbook) workbook.getSnapshot().custom = after.custom;
  });
  unit.tellWritten();
}

type Cell = readonly [row: number, column: number];

function cellsOf({ changes }: SheetChanges): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const add = (row: number, column: number) => cells.set(`${row},${column}`, [row, column]);
  for (const change of changes)
    if (change.kind === 'contents' || change.kind === 'results')
      for (const { row, column } of change.each) add(row, column);
    else if (change.kind === 'numberFormats' || change.kind === 'styles')
      for (const { area } of change.each)
        for (let row = area.row; row < area.row + area.rows; row += 1)
          for (let column = area.column; column < area.column + area.columns; column += 1)
            add(row, column);
  return [...cells.values()];
}

/** Cells in which people's formulas come or go, which the engine has to learn, and the others. */
function divided(
  before: IWorkbookData,
  after: IWorkbookData,
  id: string,
  cells: readonly Cell[],
): readonly [learned: readonly Cell[], others: readonly Cell[]] {
  const at = ({ sheets }: IWorkbookData, [row, column]: Cell) =>
    sheets[id]?.cellData?.[row]?.[column];
  const { unlocked } = sheetExtras(after.sheets[id]?.custom, false);
  const isLearned = (cell: Cell): boolean => {
    const [old, now] = [at(before, cell), at(after, cell)];
    if ((old?.f ?? '') === (now?.f ?? '') && old?.si == null) return false;
    return !unlocked || unlocked.some((area) => isIn(area, ...cell));
  };
  return [cells.filter(isLearned), cells.filter((cell) => !isLearned(cell))];
}

function written(data: IWorkbookData, id: string, cells: readonly Cell[]): IMutationInfo[] {
  if (cells.length === 0) return [];
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const [row, column] of cells)
    (cellValue[row] ??= {})[column] = whole(data, data.sheets[id]?.cellData?.[row]?.[column]);
  return [{ id: SetRangeValuesMutation.id, params: { unitId: UNIT, subUnitId: id, cellValue } }];
}

/** A cell with its style written out and with everything that it does not hold taken away. */
function whole({ styles }: IWorkbookData, cell: ICellData = {}): ICellData {
  const s = typeof cell.s === 'string' ? styles[cell.s] : cell.s;
  return {
    v: cell.v ?? null,
    t: cell.t ?? null,
    f: cell.f ?? null,
    si: cell.si ?? null,
    p: cell.p ?? null,
    s: s ?? null,
  };
}

const DEFAULT_ROW = 20;

function heights(data: IWorkbookData, id: string, { changes }: SheetChanges): IMutationInfo[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'heights') return [];
    const rows = change.each.map(({ index }) => index);
    const ranges = rows.map((row) => ({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn: 0,
    }));
    const sheet = data.sheets[id];
    const rowHeight = Object.fromEntries(
      rows.map((row) => [row, sheet?.rowData?.[row]?.h ?? DEFAULT_ROW]),
    );
    const at = { unitId: UNIT, subUnitId: id, ranges };
    return [
      { id: SetWorksheetRowHeightMutation.id, params: { ...at, rowHeight } },
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...at, autoHeightInfo: 0 } },
    ];
  });
}
