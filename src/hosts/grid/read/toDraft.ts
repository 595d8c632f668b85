import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { FullStyle, StyleId, StyleTable } from '../../../core/plan/styleTable';
import { parseA1, quoteSheet, type Area } from '../../../core/values/address';
import { fromCellData } from '../cellData';
import { entriesOf, forEachCell } from '../matrix';
import { toArea } from '../range';
import type { Resources } from '../resources';
import { sheetExtras } from '../SheetExtras';
import { fromStyleData } from '../style';
import { newSheet, type NameDraft, type SheetDraft } from '../write/draft';
import { formulaReader } from './sharedFormulas';

type StyleReader = (style: ICellData['s']) => StyleId;

/** A sheet of the grid as a draft, to be amended or turned into a plan. */
export function toDraft(
  { sheets, styles: dictionary }: IWorkbookData,
  resources: Resources,
  id: string,
  styles: StyleTable,
): SheetDraft {
  const sheet = sheets[id] ?? {};
  const draft = newSheet(id, sheet.name ?? '', styles);
  const extras = sheetExtras(sheet.custom, sheet.hidden === BooleanNumber.TRUE);
  const { visibility, unlocked, links, print, charts, validations, formats } = extras;
  draft.visibility = visibility;
  draft.tabColor = sheet.tabColor ?? '';
  draft.showGridLines = sheet.showGridlines !== BooleanNumber.FALSE;
  draft.freeze = { rows: sheet.freeze?.ySplit ?? 0, columns: sheet.freeze?.xSplit ?? 0 };
  if (unlocked) draft.unlocked = unlocked;
  if (print) draft.print = print;
  draft.links.push(...links);
  draft.charts.push(...charts);
  draft.merges.push(...(sheet.mergeData ?? []).map(toArea));
  draft.validations.push(...validations);
  draft.formats.push(...formats);
  for (const line of Object.values(resources.notes[id] ?? {}))
    draft.notes.push(...Object.values(line));
  draft.names.push(...namesOf(resources, draft.name));
  readCells(draft, sheet, styleReader(dictionary, styles));
  readSizes(draft, sheet);
  return draft;
}

function styleReader(dictionary: IWorkbookData['styles'], table: StyleTable): StyleReader {
  const known = new Map<string, StyleId>();
  const add = (data: IStyleData): StyleId => {
    const style: FullStyle = fromStyleData(data);
    return table.layer(0, style);
  };
  return (style) => {
    if (style == null || style === '') return 0;
    if (typeof style !== 'string') return add(style);
    let id = known.get(style);
    if (id === undefined) known.set(style, (id = add(dictionary[style] ?? {})));
    return id;
  };
}

function readCells(
  draft: SheetDraft,
  { cellData = {} }: Partial<IWorksheetData>,
  styleOf: StyleReader,
): void {
  const formulaOf = formulaReader(cellData);
  forEachCell(cellData, (row, column, data) => {
    const cell = draft.cells.at(row, column);
    const formula = formulaOf(data, row, column);
    cell.value = fromCellData(data) ?? (formula === undefined ? null : '');
    if (formula !== undefined) cell.formula = formula;
    cell.style = styleOf(data.s);
  });
}

function readSizes(
  draft: SheetDraft,
  { rowData = {}, columnData = {} }: Partial<IWorksheetData>,
): void {
  for (const [index, { ia, ah, h, hd }] of entriesOf(rowData)) {
    const height = ia === BooleanNumber.TRUE ? (ah ?? h) : h;
    if (height !== undefined) draft.heights.set(index, height);
    if (hd === BooleanNumber.TRUE) draft.hiddenRows.add(index);
  }
  for (const [index, { w, hd }] of entriesOf(columnData)) {
    if (w !== undefined) draft.widths.set(index, w);
    if (hd === BooleanNumber.TRUE) draft.hiddenColumns.add(index);
  }
}

function namesOf({ names }: Resources, sheet: string): readonly NameDraft[] {
  const here = `${quoteSheet(sheet)}!`;
  return Object.values(names).flatMap(({ name, formulaOrRefString }) => {
    if (!formulaOrRefString.startsWith(here)) return [];
    const area = parseArea(formulaOrRefString.slice(here.length));
    return area ? [{ name, area }] : [];
  });
}

function parseArea(text: string): Area | undefined {
  const [first = '', last = first] = text.split(':');
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to) return undefined;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
