import { WrapStrategy, type IMutationInfo } from '@univerjs/core';
import { columnCharacters, toPoints } from '../../../../core/picture/sizes';
import { rowHeight } from '../../../../core/workbook/textFit';
import { rowPixels } from '../../pixels';
import type { GridUnit } from '../GridUnit';
import { highRows } from '../lines';
import type { CellWrite } from './HandEdit';
import { isOurs } from './sheetFacts';

/** Points of a font that nobody chose. */
const USUAL = 10.5;

/** Rows become as high as texts over several lines need that are written there, as when sheets are planned. */
export function fitting(
  { workbook }: GridUnit,
  writes: readonly CellWrite[],
): { readonly redo: readonly IMutationInfo[]; readonly undo: readonly IMutationInfo[] } {
  const redo = new Map<string, Map<number, number>>();
  const undo = new Map<string, Map<number, number>>();
  for (const { sheet, row, column, value } of writes) {
    if (typeof value !== 'string' || !isOurs(sheet) || sheet.getMergedCell(row, column)) continue;
    const style = workbook?.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
    if (style?.tb !== WrapStrategy.WRAP) continue;
    const width = columnCharacters(sheet.getColumnWidth(column));
    const points = rowHeight([{ text: value, width }], style.fs ?? USUAL);
    const id = sheet.getSheetId();
    const stands = sheet.getRowHeight(row);
    const known = redo.get(id)?.get(row) ?? stands;
    if (points <= toPoints(known)) continue;
    put(redo, id, row, rowPixels(points));
    put(undo, id, row, stands);
  }
  return { redo: mutationsOf(redo), undo: mutationsOf(undo) };
}

function put(sheets: Map<string, Map<number, number>>, id: string, row: number, height: number) {
  const rows = sheets.get(id) ?? new Map<number, number>();
  sheets.set(id, rows.set(row, height));
}

function mutationsOf(sheets: ReadonlyMap<string, ReadonlyMap<number, number>>) {
  return [...sheets].flatMap(([id, rows]) => highRows(id, rows));
}
