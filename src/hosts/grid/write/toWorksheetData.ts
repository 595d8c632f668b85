import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import { AreaCollector } from '../../../core/picture/areasOf';
import {
  forEachCell,
  type Frozen,
  type PictureCell,
  type SheetPicture,
} from '../../../core/picture/Picture';
import { DEFAULT_PIXELS } from '../../../core/picture/sizes';
import type { Area } from '../../../core/values/address';
import { toCellData } from '../cellData';
import { columnPixels, rowPixels } from '../pixels';
import { toRange } from '../range';
import { toCustom, type SheetExtras, type SheetLink } from '../SheetExtras';
import { DEFAULT_STYLE } from '../style';
import type { StyleIds } from './StyleIds';

/** Empty rows and columns beside what is used, to work in. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 20;

export type CellMatrix = IObjectMatrixPrimitiveType<ICellData>;

/** One sheet as the grid loads it. */
export function toWorksheetData(
  picture: SheetPicture,
  id: string,
  styles: StyleIds,
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  forEachCell(picture, (row, column, cell) => {
    (cellData[row] ??= {})[column] = cellOf(cell, styles);
  });
  const { look } = picture;
  const { rowCount, columnCount } = usedSize(cellData);
  return {
    id,
    name: picture.name,
    tabColor: look.tabColor ?? '',
    hidden: flag(look.visibility !== 'visible'),
    freeze: toFreeze(picture.frozen),
    rowCount,
    columnCount,
    defaultColumnWidth: DEFAULT_PIXELS.column,
    defaultRowHeight: DEFAULT_PIXELS.row,
    mergeData: picture.merges.map(toRange),
    cellData,
    rowData: rowsOf(picture),
    columnData: columnsOf(picture),
    defaultStyle: DEFAULT_STYLE,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: flag(look.showGridLines),
    rightToLeft: BooleanNumber.FALSE,
    custom: toCustom(extrasOf(picture)),
  };
}

/** Rows and columns that are used, and those that the grid shows, with some to spare. */
export function usedSize(cells: CellMatrix) {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).map((line: object) =>
    Math.max(-1, ...Object.keys(line).map(Number)),
  );
  const usedRows = Math.max(-1, ...rows) + 1;
  const usedColumns = Math.max(-1, ...columns) + 1;
  return {
    usedRows,
    usedColumns,
    rowCount: Math.max(LEAST_ROWS, usedRows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, usedColumns + SPARE_COLUMNS),
  };
}

function extrasOf(picture: SheetPicture): SheetExtras {
  const { look, validations, conditionalFormats, print, charts, isProtected } = picture;
  const unlocked = new AreaCollector<string>();
  const links: SheetLink[] = [];
  forEachCell(picture, (row, column, cell) => {
    if (cell.look?.unlocked === true) unlocked.add(row, column, 'unlocked');
    if (cell.link) links.push({ row, column, ...cell.link });
  });
  return {
    visibility: look.visibility,
    ...(isProtected && { unlocked: unlockedAreas(unlocked) }),
    validations,
    formats: conditionalFormats,
    links,
    ...(print && { print: { kind: 'print' as const, ...print } }),
    charts,
  };
}

export function unlockedAreas(collector: AreaCollector<string>): readonly Area[] {
  return collector.areas().get('unlocked') ?? [];
}

function cellOf({ value, formula, look }: PictureCell, styles: StyleIds): ICellData {
  const s = styles.idOf(look);
  return {
    ...toCellData(value),
    ...(formula !== undefined && { f: `=${formula}` }),
    ...(s !== undefined && { s }),
  };
}

export function toFreeze(frozen: Frozen | null): IWorksheetData['freeze'] {
  if (!frozen) return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  return {
    xSplit: frozen.columns,
    ySplit: frozen.rows,
    startRow: frozen.rows > 0 ? frozen.rows : -1,
    startColumn: frozen.columns > 0 ? frozen.columns : -1,
  };
}

export function rowOf(points: number): Partial<IRowData> {
  return { h: rowPixels(points), ia: BooleanNumber.FALSE };
}

function rowsOf({
  heights,
  hiddenRows,
}: SheetPicture): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const [row, points] of Object.entries(heights)) rows[Number(row)] = rowOf(points);
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf({
  widths,
  hiddenColumns,
}: SheetPicture): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const [column, width] of Object.entries(widths))
    columns[Number(column)] = { w: columnPixels(width) };
  for (const column of hiddenColumns)
    columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

export function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
