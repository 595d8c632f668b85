import {
  BooleanNumber,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { CellGrid } from '../../../core/picture/CellGrid';
import type { SheetPicture, WorkbookPicture } from '../../../core/picture/Picture';
import { columnCharacters, toPoints } from '../../../core/picture/sizes';
import { SheetInMaking } from '../../../core/picture/SheetInMaking';
import { StyleTable, type StyleId } from '../../../core/workbook/styleTable';
import { parseA1, quoteSheet, type Area } from '../../../core/values/address';
import { fromCellData } from '../cellData';
import { isIn } from '../live/hand/sheetFacts';
import { entriesOf, forEachCell } from '../matrix';
import { toArea } from '../range';
import { readResources, type Resources } from '../resources';
import { bookExtras, sheetExtras, type SheetExtras } from '../SheetExtras';
import { fromStyleData } from '../style';
import { Known } from './Known';
import { formulaReader } from './sharedFormulas';

type StyleReader = (style: ICellData['s']) => StyleId;

/**
 * Reads what the grid holds, with what people typed and the results of all formulas. Equal looks in everything
 * that one reader reads are one object, so that its pictures are quickly compared; a sheet's picture is made once
 * until the sheet is forgotten.
 */
export class PictureReader {
  private readonly styles = new StyleTable();
  private readonly known = new Known<SheetPicture>();

  /** Everything, people's own sheets too. */
  workbook(data: IWorkbookData, activeSheet: string): WorkbookPicture {
    const { properties, title } = bookExtras(data.custom);
    return {
      sheets: this.sheets(data, data.sheetOrder),
      properties,
      title: title || data.name,
      activeSheet,
    };
  }

  sheets(data: IWorkbookData, ids: readonly string[]): readonly SheetPicture[] {
    let resources: Resources | undefined;
    const styleOf = this.styleReader(data.styles);
    const read = (id: string) => (sheet: Partial<IWorksheetData>) => {
      resources ??= readResources(data.resources);
      return this.sheet(id, sheet, styleOf, resources);
    };
    return ids.map((id) => this.known.of(data.sheets[id] ?? {}, read(id)));
  }

  /** Gives what some cells of a sheet hold, and the sheet besides its cells; this is not remembered. */
  parts(data: IWorkbookData): (id: string, cells: CellGrid<true>) => SheetPicture {
    const styleOf = this.styleReader(data.styles);
    let resources: Resources | undefined;
    return (id, cells) => {
      resources ??= readResources(data.resources);
      return this.sheet(id, data.sheets[id] ?? {}, styleOf, resources, cells);
    };
  }

  /** What a sheet holds that the grid was just given. */
  know(sheet: Partial<IWorksheetData>, picture: SheetPicture): void {
    this.known.know(sheet, picture);
  }

  /** A sheet whose data are about to be others', or all of them. */
  forget(sheet: Partial<IWorksheetData> | undefined): void {
    this.known.forget(sheet);
  }

  private sheet(
    id: string,
    read: Partial<IWorksheetData>,
    styleOf: StyleReader,
    resources: Resources,
    only?: CellGrid<true>,
  ): SheetPicture {
    const sheet = new SheetInMaking(read.name ?? '', this.styles);
    const extras = sheetExtras(read.custom, read.hidden === BooleanNumber.TRUE);
    fillCells(sheet, read, styleOf, only);
    fillSizes(sheet, read);
    fillExtras(sheet, extras, only);
    fillResources(sheet, resources, id, only);
    sheet.merges.push(...(read.mergeData ?? []).map(toArea));
    const { ySplit: rows = 0, xSplit: columns = 0 } = read.freeze ?? {};
    sheet.plain = {
      ...sheet.plain,
      look: {
        visibility: extras.visibility,
        ...(read.tabColor !== undefined && read.tabColor !== '' && { tabColor: read.tabColor }),
        showGridLines: read.showGridlines !== BooleanNumber.FALSE,
      },
      frozen: rows + columns > 0 ? { rows, columns } : null,
    };
    return sheet.picture();
  }

  private styleReader(dictionary: IWorkbookData['styles']): StyleReader {
    const known = new Map<string, StyleId>();
    return (style) => {
      if (style == null || style === '') return 0;
      if (typeof style !== 'string') return this.styles.layer(0, fromStyleData(style));
      let id = known.get(style);
      if (id === undefined)
        known.set(style, (id = this.styles.layer(0, fromStyleData(dictionary[style] ?? {}))));
      return id;
    };
  }
}

function fillCells(
  sheet: SheetInMaking,
  { cellData = {} }: Partial<IWorksheetData>,
  styleOf: StyleReader,
  only: CellGrid<true> | undefined,
): void {
  const formulaOf = formulaReader(cellData);
  const fill = (row: number, column: number, data: ICellData): void => {
    const cell = sheet.at(row, column);
    const formula = formulaOf(data, row, column);
    cell.value = fromCellData(data) ?? (formula === undefined ? null : '');
    if (formula !== undefined) cell.formula = formula;
    cell.style = styleOf(data.s);
  };
  if (!only) forEachCell(cellData, fill);
  for (const [row, line] of only?.lines() ?? [])
    for (const [column] of line) {
      const data = cellData[row]?.[column];
      if (data) fill(row, column, data);
    }
}

function fillSizes(
  sheet: SheetInMaking,
  { rowData = {}, columnData = {} }: Partial<IWorksheetData>,
): void {
  const [hiddenRows, hiddenColumns]: [number[], number[]] = [[], []];
  for (const [index, { ia, ah, h, hd }] of entriesOf(rowData)) {
    const height = ia === BooleanNumber.TRUE ? (ah ?? h) : h;
    if (height !== undefined) sheet.heights[index] = toPoints(height);
    if (hd === BooleanNumber.TRUE) hiddenRows.push(index);
  }
  for (const [index, { w, hd }] of entriesOf(columnData)) {
    if (w !== undefined) sheet.widths[index] = columnCharacters(w);
    if (hd === BooleanNumber.TRUE) hiddenColumns.push(index);
  }
  sheet.plain = { ...sheet.plain, hiddenRows, hiddenColumns };
}

function fillExtras(
  sheet: SheetInMaking,
  { unlocked, links, print, charts, validations, formats }: SheetExtras,
  only: CellGrid<true> | undefined,
): void {
  for (const area of only ? cellsIn(unlocked ?? [], only) : (unlocked ?? []))
    sheet.layer(area, { unlocked: true });
  for (const { row, column, ...link } of links)
    if (isAsked(only, row, column)) sheet.at(row, column).link = link;
  sheet.validations.push(...validations);
  const { kind: _, ...setup } = print ?? { kind: 'print' };
  sheet.plain = {
    ...sheet.plain,
    conditionalFormats: formats,
    print: print ? (setup as SheetPicture['print']) : null,
    charts,
    isProtected: unlocked !== undefined,
  };
}

function isAsked(only: CellGrid<true> | undefined, row: number, column: number): boolean {
  return !only || only.get(row, column) === true;
}

/** Those of some cells that lie in one of the areas. */
function cellsIn(areas: readonly Area[], cells: CellGrid<true>): readonly Area[] {
  if (areas.length === 0) return [];
  return cells.lines().flatMap(([row, line]) => {
    const here = areas.filter((area) => row >= area.row && row < area.row + area.rows);
    if (here.length === 0) return [];
    return line.flatMap(([column]): readonly Area[] =>
      here.some((area) => isIn(area, row, column)) ? [{ row, column, rows: 1, columns: 1 }] : [],
    );
  });
}

function fillResources(
  sheet: SheetInMaking,
  { notes, names }: Resources,
  id: string,
  only: CellGrid<true> | undefined,
): void {
  for (const line of Object.values(notes[id] ?? {}))
    for (const { row, col, note } of Object.values(line))
      if (isAsked(only, row, col)) sheet.at(row, col).note = note;
  const here = `${quoteSheet(sheet.plain.name)}!`;
  const own = Object.values(names).flatMap(({ name, formulaOrRefString }) => {
    if (!formulaOrRefString.startsWith(here)) return [];
    const area = parseArea(formulaOrRefString.slice(here.length));
    return area ? [[name, area] as const] : [];
  });
  sheet.plain = { ...sheet.plain, names: Object.fromEntries(own) };
}

function parseArea(text: string): Area | undefined {
  const [first = '', last = first] = text.split(':');
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to) return undefined;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
