import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import { toCellData } from '../cellData';
import { toRange } from '../range';
import { toCustom, type SheetExtras } from '../SheetExtras';
import { DEFAULT_STYLE } from '../style';
import type { CellDraft, SheetDraft } from './draft';

const DEFAULT_COLUMN = 72;
const DEFAULT_ROW = 20;

/** Empty rows and columns beside what is used, to work in. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 20;

/** One sheet as the grid loads it. `styleId` names the cell formats of the workbook. */
export function toWorksheetData(
  draft: SheetDraft,
  styleId: (cell: CellDraft) => string | undefined,
): Partial<IWorksheetData> {
  const { cellData, rows, columns } = cellsOf(draft, styleId);
  const { freeze } = draft;
  return {
    id: draft.id,
    name: draft.name,
    tabColor: draft.tabColor,
    hidden: flag(draft.visibility !== 'visible'),
    freeze:
      freeze.rows + freeze.columns === 0
        ? { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 }
        : {
            xSplit: freeze.columns,
            ySplit: freeze.rows,
            startRow: freeze.rows > 0 ? freeze.rows : -1,
            startColumn: freeze.columns > 0 ? freeze.columns : -1,
          },
    rowCount: Math.max(LEAST_ROWS, rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, columns + SPARE_COLUMNS),
    defaultColumnWidth: DEFAULT_COLUMN,
    defaultRowHeight: DEFAULT_ROW,
    mergeData: draft.merges.map(toRange),
    cellData,
    rowData: rowsOf(draft),
    columnData: columnsOf(draft),
    defaultStyle: DEFAULT_STYLE,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: flag(draft.showGridLines),
    rightToLeft: BooleanNumber.FALSE,
    custom: toCustom(extrasOf(draft)),
  };
}

function extrasOf({ visibility, unlocked, print, ...draft }: SheetDraft): SheetExtras {
  const { validations, formats, links, charts } = draft;
  return {
    visibility,
    ...(unlocked && { unlocked }),
    validations,
    formats,
    links,
    ...(print && { print }),
    charts,
  };
}

function cellsOf(
  draft: SheetDraft,
  styleId: (cell: CellDraft) => string | undefined,
): { cellData: IObjectMatrixPrimitiveType<ICellData>; rows: number; columns: number } {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of draft.cells.rows()) {
    const line: IObjectArrayPrimitiveType<ICellData> = (cellData[row] = {});
    rows = Math.max(rows, row + 1);
    for (const [column, cell] of cells) {
      columns = Math.max(columns, column + 1);
      const s = styleId(cell);
      line[column] = {
        ...toCellData(cell.value),
        ...(cell.formula !== undefined && { f: `=${cell.formula}` }),
        ...(s !== undefined && { s }),
      };
    }
  }
  return { cellData, rows, columns };
}

function rowsOf({ heights, hiddenRows }: SheetDraft): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const [row, h] of heights) rows[row] = { h, ia: BooleanNumber.FALSE };
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf({
  widths,
  hiddenColumns,
}: SheetDraft): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const [column, w] of widths) columns[column] = { w };
  for (const column of hiddenColumns)
    columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
