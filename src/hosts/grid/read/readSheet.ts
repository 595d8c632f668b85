import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { reachOut, sheetOfCells, type OpenCell } from '../../../core/entries/sheetOfCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import { LIST_SHEET } from '../../../core/workbook/listSheet';
import { forEachCell } from '../matrix';
import { toArea } from '../range';
import { readResources } from '../resources';
import { bookExtras, sheetExtras } from '../SheetExtras';
import { Known } from './Known';
import { coveredLook, hiddenLines, seenCell } from './seen';
import { formulaReader } from './sharedFormulas';

/** Snapshots of the named sheets, or of all, in the workbook's order. */
export function readSheets(
  data: IWorkbookData,
  wanted?: readonly string[],
  known = new Known<SheetSnapshot>(),
): readonly SheetSnapshot[] {
  const styleOf = (style: ICellData['s']): IStyleData | undefined =>
    (typeof style === 'string' ? data.styles[style] : style) ?? undefined;
  return data.sheetOrder.flatMap((id) => {
    const sheet = data.sheets[id];
    if (!sheet || sheet.name === LIST_SHEET) return [];
    if (wanted && !wanted.includes(sheet.name ?? '')) return [];
    return [known.of(sheet, (one) => readSheet(one, styleOf))];
  });
}

export function readWorkbook(data: IWorkbookData, known?: Known<SheetSnapshot>): WorkbookSnapshot {
  const names = Object.values(readResources(data.resources).names);
  const sheets = readSheets(data, undefined, known);
  return {
    sheets,
    properties: bookExtras(data.custom).properties,
    names: Object.fromEntries(
      names.map(({ name, formulaOrRefString }) => [name, formulaOrRefString.replace(/^=/, '')]),
    ),
    hasExternalLinks: reachOut(sheets),
  };
}

function readSheet(
  { name = '', hidden, custom, cellData = {}, ...rest }: Partial<IWorksheetData>,
  styleOf: (style: ICellData['s']) => IStyleData | undefined,
): SheetSnapshot {
  const cells: OpenCell[] = [];
  const merges = (rest.mergeData ?? []).map(toArea);
  const formulaOf = formulaReader(cellData);
  forEachCell(cellData, (row, column, cell) => {
    const formula = formulaOf(cell, row, column);
    const style = styleOf(cell.s);
    const seen = seenCell(cell, style);
    const isCovered = seen.value !== null && seen.look === undefined;
    const look = isCovered ? coveredLook(merges, row, column) : seen.look;
    const isWritten = formula !== undefined || look !== undefined;
    if (seen.value === null && !isWritten) return;
    const value = seen.value ?? (formula === undefined || look !== undefined ? null : '');
    cells.push({ row, column, value, formula, look, format: style?.n?.pattern });
  });
  return sheetOfCells(
    {
      name,
      visibility: sheetExtras(custom, hidden === BooleanNumber.TRUE).visibility,
      hiddenRows: hiddenLines(rest.rowData),
      hiddenColumns: hiddenLines(rest.columnData),
      merges,
    },
    cells,
    { row: 0, column: 0 },
  );
}
