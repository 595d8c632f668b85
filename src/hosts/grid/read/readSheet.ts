import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type {
  CellLook,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../../core/entries/SheetSnapshot';
import { LIST_SHEET } from '../../../core/plan/listSheet';
import { toA1 } from '../../../core/values/address';
import type { CellValue } from '../../../core/values/cell';
import { forEachCell } from '../matrix';
import { toArea } from '../range';
import { readResources } from '../resources';
import { bookExtras, sheetExtras } from '../SheetExtras';
import { coveredLook, hiddenLines, seenCell } from './seen';
import { formulaReader } from './sharedFormulas';

/** What sheets were read as, by the grid's own data of them. */
export type ReadBefore = WeakMap<object, SheetSnapshot>;

/** Snapshots of the named sheets, or of all, in the workbook's order. */
export function readSheets(
  data: IWorkbookData,
  wanted?: readonly string[],
  known: ReadBefore = new WeakMap(),
): readonly SheetSnapshot[] {
  const styleOf = (style: ICellData['s']): IStyleData | undefined =>
    (typeof style === 'string' ? data.styles[style] : style) ?? undefined;
  return data.sheetOrder.flatMap((id) => {
    const sheet = data.sheets[id];
    if (!sheet || sheet.name === LIST_SHEET) return [];
    if (wanted && !wanted.includes(sheet.name ?? '')) return [];
    const read = known.get(sheet) ?? readSheet(sheet, styleOf);
    known.set(sheet, read);
    return [read];
  });
}

export function readWorkbook(data: IWorkbookData, known?: ReadBefore): WorkbookSnapshot {
  const names = Object.values(readResources(data.resources).names);
  const sheets = readSheets(data, undefined, known);
  return {
    sheets,
    properties: bookExtras(data.custom).properties,
    names: Object.fromEntries(
      names.map(({ name, formulaOrRefString }) => [name, formulaOrRefString.replace(/^=/, '')]),
    ),
    hasExternalLinks: sheets.some(({ formulas }) =>
      [...formulas.values()].some((formula) => /\[[^\]]+\][^!]*!/.test(formula)),
    ),
  };
}

function readSheet(
  { name = '', hidden, custom, cellData = {}, ...rest }: Partial<IWorksheetData>,
  styleOf: (style: ICellData['s']) => IStyleData | undefined,
): SheetSnapshot {
  const rows: CellValue[][] = [];
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  const looks = new Map<string, CellLook>();
  const merges = (rest.mergeData ?? []).map(toArea);
  const formulaOf = formulaReader(cellData);
  let width = 0;
  forEachCell(cellData, (row, column, cell) => {
    const formula = formulaOf(cell, row, column);
    const style = styleOf(cell.s);
    const seen = seenCell(cell, style);
    const isCovered = seen.value !== null && seen.look === undefined;
    const look = isCovered ? coveredLook(merges, row, column) : seen.look;
    const isWritten = formula !== undefined || look !== undefined;
    if (seen.value === null && !isWritten) return;
    const value = seen.value ?? (formula === undefined || look !== undefined ? null : '');
    while (rows.length <= row) rows.push([]);
    const values = rows[row]!;
    while (values.length <= column) values.push(null);
    values[column] = value;
    width = Math.max(width, column + 1);
    if (formula !== undefined) formulas.set(toA1(row, column), formula);
    if (look !== undefined) looks.set(toA1(row, column), look);
    const format = typeof value === 'number' ? style?.n?.pattern : undefined;
    if (format !== undefined && format !== 'General') formats.set(toA1(row, column), format);
  });
  for (const values of rows) while (values.length < width) values.push(null);
  return {
    name,
    visibility: sheetExtras(custom, hidden === BooleanNumber.TRUE).visibility,
    firstRow: 0,
    firstColumn: 0,
    values: rows,
    formulas,
    formats,
    looks,
    remarks: [],
    hiddenRows: hiddenLines(rest.rowData),
    hiddenColumns: hiddenLines(rest.columnData),
    merges,
  };
}
