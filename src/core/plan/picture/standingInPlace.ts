import type { SheetSnapshot, WorkbookSnapshot } from '../../entries/SheetSnapshot';
import { toA1 } from '../../values/address';
import { LIST_SHEET } from '../listSheet';
import type { WorkbookPlan } from '../SheetPlan';
import { pictureOf } from './pictureOf';
import type { PictureCell, SheetPicture, WorkbookPicture } from './Picture';
import { sameContent, sameFormula, type Content } from './sameContent';

/**
 * What stands in a workbook that people have open: as it was planned, with what its cells hold now. Sheets
 * are amended as long as their keys stand in their places, so that what people marked beside and on our
 * cells stays; a sheet whose keys stand elsewhere is strange. A file is written by `standingPicture`, which
 * takes a sheet for strange sooner. What a sheet is planned as may follow from what was typed since it was
 * written, as who is late does; so a sheet that is not as planned may stand as it was written earlier.
 * @param plan of what the workbook was read as, with the findings that it lists
 * @param written plans that were written into the workbook, the last one first
 */
export function standingInPlace(
  plan: WorkbookPlan,
  read: WorkbookSnapshot,
  written: readonly WorkbookPlan[] = [],
): WorkbookPicture {
  const picture = pictureOf(plan);
  const earlier = written.map((each) => pictureOf(each));
  const sheets = new Map(read.sheets.map((sheet) => [sheet.name, sheet]));
  const standing = picture.sheets.flatMap((sheet): readonly SheetPicture[] => {
    const found = sheets.get(sheet.name);
    if (sheet.name === LIST_SHEET) return [sheet];
    return found ? [standingAsOneOf(sheet, earlier, found)] : [];
  });
  const properties = Object.keys(picture.properties).flatMap((name) => {
    const value = read.properties[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...picture, sheets: standing, properties: Object.fromEntries(properties) };
}

/** As planned, else as it was written last; strange where it is neither. */
function standingAsOneOf(
  planned: SheetPicture,
  written: readonly WorkbookPicture[],
  found: SheetSnapshot,
): SheetPicture {
  const standing = standingSheet(planned, found);
  if (standing.isStrange !== true) return standing;
  for (const { sheets } of written) {
    const earlier = sheets.find(({ name }) => name === planned.name);
    const stood = earlier && standingSheet(earlier, found);
    if (stood && stood.isStrange !== true) return stood;
  }
  return standing;
}

function standingSheet(planned: SheetPicture, found: SheetSnapshot): SheetPicture {
  const lines: Record<number, Record<number, PictureCell>> = {};
  const [keyRows, keyColumns] = [new Set(planned.hiddenRows), new Set(planned.hiddenColumns)];
  let isStrange = false;
  for (const [row, line] of Object.entries(planned.cells))
    for (const [column, cell] of Object.entries(line)) {
      const [r, c] = [Number(row), Number(column)];
      const now = contentAt(found, r, c);
      if (holdsSame(cell, now)) continue;
      isStrange ||= keyRows.has(r) || keyColumns.has(c);
      (lines[r] ??= { ...line })[c] = withContent(cell, now, planned.name);
    }
  if (Object.keys(lines).length === 0) return planned;
  const cells = { ...planned.cells, ...lines };
  return { ...planned, cells, ...(isStrange && { isStrange }) };
}

function contentAt(sheet: SheetSnapshot, row: number, column: number): Content {
  const formula = sheet.formulas.get(toA1(row, column));
  const value = sheet.values[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null;
  return formula === undefined ? { value: value === '' ? null : value } : { value, formula };
}

/** What a formula gives is not compared: it is calculated anew. */
function holdsSame(planned: Content, found: Content): boolean {
  return planned.formula !== undefined && found.formula !== undefined
    ? sameFormula(planned.formula, found.formula)
    : sameContent(planned, found);
}

/** Where the text is another, so may the link be: it is taken for one that leads elsewhere. */
function withContent(
  { look, note, link }: PictureCell,
  { value, formula }: Content,
  sheet: string,
): PictureCell {
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(look && { look }),
    ...(note !== undefined && { note }),
    ...(link && { link: { target: { sheet, row: 0, column: 0 } } }),
  };
}
