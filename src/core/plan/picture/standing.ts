import { absoluteArea, toA1 } from '../../values/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../entries/SheetSnapshot';
import { LIST_SHEET } from '../listSheet';
import {
  cellAt,
  forEachCell,
  type PictureCell,
  type SheetPicture,
  type WorkbookPicture,
} from './Picture';
import { omit } from './same';
import { sameContent, sameFormula, type Content } from './sameContent';

/**
 * What stands in a workbook of ours that was read: how it was planned, with the contents that were found.
 * A sheet whose keys or rows are not where they were planned is strange: it can only be written whole.
 * What people wrote beside our cells is not ours, and not in the picture.
 */
export function standingPicture(
  planned: WorkbookPicture,
  { sheets, properties, names }: WorkbookSnapshot,
): WorkbookPicture {
  const pictures = new Map(planned.sheets.map((sheet) => [sheet.name, sheet]));
  const standing = sheets.flatMap((read) => {
    const picture = pictures.get(read.name);
    return picture && read.name !== LIST_SHEET
      ? [withNames(standingSheet(picture, read), names)]
      : [];
  });
  const lists = pictures.get(LIST_SHEET);
  return {
    ...planned,
    sheets: [...standing, ...(lists ? [lists] : [])],
    properties: Object.fromEntries(
      Object.keys(planned.properties).flatMap((name) => {
        const value = properties[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  };
}

function standingSheet(planned: SheetPicture, read: SheetSnapshot): SheetPicture {
  const found = contentsOf(read);
  const cells: Record<number, Record<number, PictureCell>> = {};
  const changed: boolean[] = [];
  forEachCell(planned, (row, column, cell) => {
    const content = found(row, column);
    const same = sameContent(cell, content) || isTheirs(planned, cell);
    if (!same) changed.push(isFixed(planned, row, column, cell));
    (cells[row] ??= {})[column] = same ? cell : { ...omit(cell, 'formula'), ...content };
  });
  if (changed.includes(true) || holdsOthers(planned, read))
    return { ...planned, cells, isStrange: true };
  return changed.length === 0 ? planned : { ...planned, cells };
}

function contentsOf(read: SheetSnapshot): (row: number, column: number) => Content {
  const { values, formulas, firstRow, firstColumn } = read;
  return (row, column) => {
    const value = values[row - firstRow]?.[column - firstColumn] ?? null;
    const formula = formulas.size > 0 ? formulas.get(toA1(row, column)) : undefined;
    return { value, ...(formula !== undefined && { formula }) };
  };
}

/** A cell of ours without content that nobody should write to: what stands there was typed by people. */
function isTheirs(sheet: SheetPicture, cell: PictureCell): boolean {
  const isEmpty = cell.value === null && cell.formula === undefined;
  return isEmpty && cell.look?.unlocked !== true && takesEntries(sheet);
}

/** A key, which tells what a row or column is; on a sheet without entries every text and every formula. */
function isFixed(sheet: SheetPicture, row: number, column: number, cell: PictureCell): boolean {
  const isKey = sheet.hiddenColumns.includes(column) || sheet.hiddenRows.includes(row);
  if (isKey) return cell.value !== null;
  return !takesEntries(sheet) && cell.formula === undefined;
}

const entered = new WeakMap<SheetPicture, boolean>();

/** Whether people type on the sheet. */
function takesEntries(sheet: SheetPicture): boolean {
  let takes = entered.get(sheet);
  if (takes === undefined) {
    takes = false;
    forEachCell(sheet, (_, __, { look }) => {
      if (look?.unlocked === true) takes = true;
    });
    entered.set(sheet, takes);
  }
  return takes;
}

/** Whether rows stand there that were not planned: keyed ones, or any where nobody types. */
function holdsOthers(planned: SheetPicture, read: SheetSnapshot): boolean {
  const columns = new Set<number>();
  forEachCell(planned, (_, column) => columns.add(column));
  const ours = takesEntries(planned)
    ? planned.hiddenColumns.filter((column) => columns.has(column))
    : [...columns];
  return read.values.some((line, i) =>
    ours.some((column) => {
      const value = line[column - read.firstColumn] ?? null;
      if (value === null || value === '') return false;
      const cell = cellAt(planned, i + read.firstRow, column);
      return !cell || (cell.value === null && cell.formula === undefined);
    }),
  );
}

function withNames(sheet: SheetPicture, names: WorkbookSnapshot['names']): SheetPicture {
  const own = Object.entries(sheet.names);
  const standing = own.filter(([name, area]) =>
    sameFormula(names[name] ?? '', absoluteArea(sheet.name, area)),
  );
  if (standing.length === own.length) return sheet;
  return { ...sheet, names: Object.fromEntries(standing) };
}
