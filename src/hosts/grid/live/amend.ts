import type { ICellData, IMutationInfo, IWorkbookData } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { ChangeKind, SheetChanges, WorkbookChanges } from '../../../core/picture/Changes';
import { cellsOfKinds } from '../../../core/picture/touchedCells';
import { sheetExtras } from '../SheetExtras';
import { UNIT } from '../write/patchWorkbook';
import { changeSheet, replaceCells } from './behind';
import type { GridUnit } from './GridUnit';
import { isIn } from './hand/sheetFacts';
import { forgetHeights, parted, resized } from './lines';

/** Changes that the grid takes while its sheets stay as they are on the screen. */
const LIVE: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['contents', 'results', 'numberFormats', 'styles', 'locks'] as const),
  ...(['links', 'heights', 'hiddenRows', 'hiddenColumns', 'merges', 'charts', 'print'] as const),
]);

export function canAmend({ sheets, order }: WorkbookChanges): boolean {
  return (
    !order &&
    sheets.every(
      ({ how, changes }) => how === 'amend' && changes.every(({ kind }) => LIVE.has(kind)),
    )
  );
}

/** Writes what changes into the sheets that are shown; all results came along. */
export function amend(
  unit: GridUnit,
  before: IWorkbookData,
  after: IWorkbookData,
  changes: WorkbookChanges,
): void {
  const ids = new Map(before.sheetOrder.map((id) => [before.sheets[id]?.name ?? '', id]));
  const amendSheet = (change: SheetChanges): void => {
    const id = ids.get(change.sheet) ?? '';
    const custom = after.sheets[id]?.custom;
    const config = unit.workbook?.getSheetBySheetId(id)?.getConfig();
    if (config && custom) config.custom = custom;
    const [learned, others] = divided(before, after, id, cellsOf(change));
    changeSheet(unit, id, parted(before, after, id, change));
    if (others.length > 0) replaceCells(unit, id, cellsAt(after, id, others), after.styles);
    for (const { id: command, params } of written(after, id, learned))
      unit.commands.syncExecuteCommand(command, params);
    changeSheet(unit, id, resized(after, id, change));
    forgetHeights(config?.rowData, change);
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

/** Kinds of changes for which a cell is written. */
const OF_CELLS: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['contents', 'results', 'numberFormats', 'styles'] as const),
]);

function cellsOf({ changes }: SheetChanges): readonly Cell[] {
  return cellsOfKinds(changes, OF_CELLS)
    .lines()
    .flatMap(([row, line]) => line.map(([column]): Cell => [row, column]));
}

/** Cells in which people's formulas come or go, which the engine has to learn, and the others. */
function divided(
  before: IWorkbookData,
  after: IWorkbookData,
  id: string,
  cells: readonly Cell[],
): readonly [learned: readonly Cell[], others: readonly Cell[]] {
  const { unlocked } = sheetExtras(after.sheets[id]?.custom, false);
  const isLearned = (cell: Cell): boolean => {
    const [old, now] = [cellAt(before, id, cell), cellAt(after, id, cell)];
    if ((old?.f ?? '') === (now?.f ?? '') && old?.si == null) return false;
    return !unlocked || unlocked.some((area) => isIn(area, ...cell));
  };
  const [learned, others]: [Cell[], Cell[]] = [[], []];
  for (const cell of cells) (isLearned(cell) ? learned : others).push(cell);
  return [learned, others];
}

function cellAt({ sheets }: IWorkbookData, id: string, [row, column]: Cell): ICellData | undefined {
  return sheets[id]?.cellData?.[row]?.[column];
}

function written(after: IWorkbookData, id: string, cells: readonly Cell[]): IMutationInfo[] {
  if (cells.length === 0) return [];
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) {
    const [row, column] = cell;
    const now = cellAt(after, id, cell);
    // The grid writes into what it is given.
    (cellValue[row] ??= {})[column] = {
      ...contentOf(now),
      s: structuredClone(styleOf(after, now)),
    };
  }
  return [{ id: SetRangeValuesMutation.id, params: { unitId: UNIT, subUnitId: id, cellValue } }];
}

function cellsAt(after: IWorkbookData, id: string, wanted: readonly Cell[]) {
  const cells: Record<number, Record<number, ICellData>> = {};
  const contents: Record<number, Record<number, ICellData>> = {};
  for (const cell of wanted) {
    const [row, column] = cell;
    const now = cellAt(after, id, cell);
    (cells[row] ??= {})[column] = { ...now };
    (contents[row] ??= {})[column] = contentOf(now);
  }
  return { cells, contents };
}

/** What a cell holds, with everything that it does not hold taken away. */
function contentOf(cell: ICellData = {}): ICellData {
  return {
    v: cell.v ?? null,
    t: cell.t ?? null,
    f: cell.f ?? null,
    si: cell.si ?? null,
    p: cell.p ? structuredClone(cell.p) : null,
  };
}

function styleOf({ styles }: IWorkbookData, { s }: ICellData = {}): ICellData['s'] {
  return (typeof s === 'string' ? styles[s] : s) ?? null;
}
