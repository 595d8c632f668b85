import type { IMutationInfo, IRange, IWorkbookData, IWorksheetData } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { changeOf, type SheetChanges } from '../../../core/picture/Changes';
import { DEFAULT_PIXELS } from '../../../core/picture/sizes';
import { toRange } from '../range';
import { UNIT } from '../write/patchWorkbook';

/** Rows and columns beyond those that the grid shows, and cells that are merged no more; before cells are written. */
export function parted(
  before: IWorkbookData,
  after: IWorkbookData,
  id: string,
  { changes }: SheetChanges,
): readonly IMutationInfo[] {
  const [old, now] = [before.sheets[id] ?? {}, after.sheets[id] ?? {}];
  const at = { unitId: UNIT, subUnitId: id };
  const [rowCount = 0, columnCount = 0] = [now.rowCount, now.columnCount];
  const { from = [] } = changeOf(changes, 'merges') ?? {};
  return [
    ...(rowCount > (old.rowCount ?? 0)
      ? [{ id: SetWorksheetRowCountMutation.id, params: { ...at, rowCount } }]
      : []),
    ...(columnCount > (old.columnCount ?? 0)
      ? [{ id: SetWorksheetColumnCountMutation.id, params: { ...at, columnCount } }]
      : []),
    ...onRanges(RemoveWorksheetMergeMutation.id, id, from.map(toRange)),
  ];
}

/** Merged cells that come, heights, and rows and columns that are hidden or shown; after their cells are written. */
export function resized(
  data: IWorkbookData,
  id: string,
  { changes }: SheetChanges,
): readonly IMutationInfo[] {
  const { to: merged = [] } = changeOf(changes, 'merges') ?? {};
  const rows = changeOf(changes, 'hiddenRows');
  const columns = changeOf(changes, 'hiddenColumns');
  return [
    ...onRanges(AddWorksheetMergeMutation.id, id, merged.map(toRange)),
    ...heights(data, id, changes),
    ...onRanges(SetRowVisibleMutation.id, id, (rows?.from ?? []).map(rowRange)),
    ...onRanges(SetRowHiddenMutation.id, id, (rows?.to ?? []).map(rowRange)),
    ...onRanges(SetColVisibleMutation.id, id, (columns?.from ?? []).map(columnRange)),
    ...onRanges(SetColHiddenMutation.id, id, (columns?.to ?? []).map(columnRange)),
  ];
}

/** The grid knows no command for a row that is as high as all others; it was given that height. */
export function forgetHeights(
  rows: IWorksheetData['rowData'] | undefined,
  { changes }: SheetChanges,
): void {
  for (const { index, to } of changeOf(changes, 'heights')?.each ?? []) {
    const row = rows?.[index];
    if (to !== null || !row) continue;
    delete row.h;
    delete row.ia;
  }
}

function onRanges(id: string, subUnitId: string, ranges: readonly IRange[]): IMutationInfo[] {
  return ranges.length === 0 ? [] : [{ id, params: { unitId: UNIT, subUnitId, ranges } }];
}

function rowRange(row: number): IRange {
  return { startRow: row, endRow: row, startColumn: 0, endColumn: 0 };
}

function columnRange(column: number): IRange {
  return { startRow: 0, endRow: 0, startColumn: column, endColumn: column };
}

function heights(
  { sheets }: IWorkbookData,
  id: string,
  changes: SheetChanges['changes'],
): readonly IMutationInfo[] {
  const rows = changeOf(changes, 'heights')?.each ?? [];
  const heightOf = (row: number) => sheets[id]?.rowData?.[row]?.h ?? DEFAULT_PIXELS.row;
  return highRows(id, new Map(rows.map(({ index }) => [index, heightOf(index)])));
}

/** Rows that become so many pixels high. */
export function highRows(id: string, rows: ReadonlyMap<number, number>): readonly IMutationInfo[] {
  if (rows.size === 0) return [];
  const at = { unitId: UNIT, subUnitId: id, ranges: [...rows.keys()].map(rowRange) };
  return [
    {
      id: SetWorksheetRowHeightMutation.id,
      params: { ...at, rowHeight: Object.fromEntries(rows) },
    },
    { id: SetWorksheetRowIsAutoHeightMutation.id, params: { ...at, autoHeightInfo: 0 } },
  ];
}
