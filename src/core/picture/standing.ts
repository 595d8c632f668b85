import { absoluteArea, parseA1, toA1 } from '../values/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../entries/SheetSnapshot';
import { IDENTITY_PREFIX } from '../entries/readIdentity';
import { LIST_SHEET } from '../workbook/listSheet';
import { plannedAs } from '../workbook/snapshotOfPlan';
import {
  cellAt,
  forEachCell,
  type PictureCell,
  type SheetPicture,
  type WorkbookPicture,
} from './Picture';
import { disguiseOf } from './disguise';
import { pictureOfSheet } from './pictureOf';
import { sameContent, sameFormula, type Content } from './sameContent';

/**
 * What stands in a workbook of ours that was read: how it was planned, with the contents that were found. Sheets
 * are amended as long as their keys stand in their places, so that what people marked beside and on our cells
 * stays; a sheet whose keys stand elsewhere, or on which rows of ours stand that were not planned, is strange: it
 * can only be written whole, as are those of another version. What people wrote beside our cells is not ours, and not in the picture.
 *
 * What a sheet is planned as may follow from what was typed since it was written, as who is late does; so a sheet
 * that is not as planned may stand as it was written earlier.
 * @param planned of what the workbook was read as, with the findings that it lists
 * @param written what was written into the workbook, the last one first
 */
export function standingPicture(
  planned: WorkbookPicture,
  { sheets, properties, names }: WorkbookSnapshot,
  written: readonly WorkbookPicture[] = [],
): WorkbookPicture {
  const found = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const isOther = isOfOtherLayout(planned.properties, properties);
  const standing = planned.sheets.flatMap((sheet): readonly SheetPicture[] => {
    if (sheet.name === LIST_SHEET) return [sheet];
    const read = found.get(sheet.name);
    if (!read) return [];
    const stands = withNames(standingAsOneOf(sheet, written, read), names);
    return [isOther ? { ...stands, isStrange: true } : stands];
  });
  return {
    ...planned,
    sheets: standing,
    properties: Object.fromEntries(
      Object.keys(planned.properties).flatMap((name) => {
        const value = properties[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  };
}

const LAYOUT = `${IDENTITY_PREFIX}layoutVersion`;

/** Rows that have no keys may stand anywhere on the sheets of another version. */
function isOfOtherLayout(
  planned: WorkbookPicture['properties'],
  found: WorkbookSnapshot['properties'],
): boolean {
  return found[LAYOUT] !== undefined && found[LAYOUT] !== planned[LAYOUT];
}

/** As planned, else as it was written last; strange where it is neither. */
function standingAsOneOf(
  planned: SheetPicture,
  written: readonly WorkbookPicture[],
  read: SheetSnapshot,
): SheetPicture {
  const plan = plannedAs(read);
  if (plan && pictureOfSheet(plan) === planned) return planned;
  const standing = standingSheet(planned, read);
  if (standing.isStrange !== true) return standing;
  for (const { sheets } of written) {
    const earlier = sheets.find(({ name }) => name === planned.name);
    const stood = earlier && standingSheet(earlier, read);
    if (stood && stood.isStrange !== true) return stood;
  }
  return standing;
}

function standingSheet(planned: SheetPicture, read: SheetSnapshot): SheetPicture {
  const lines: Record<number, Record<number, PictureCell>> = {};
  const [keyRows, keyColumns] = [new Set(planned.hiddenRows), new Set(planned.hiddenColumns)];
  const mayHoldTheirs = takesEntries(planned);
  let moved = 0;
  forEachCell(planned, (row, column, cell) => {
    const now = contentAt(read, row, column);
    if (sameContent(cell, now) || (mayHoldTheirs && isBlank(cell) && !isOpen(cell))) return;
    if (cell.value !== null && (keyRows.has(row) || keyColumns.has(column))) moved++;
    (lines[row] ??= { ...planned.cells[row] })[column] = withContent(cell, now, planned.name);
  });
  for (const { row, column, numberFormat } of disguises(planned, read)) {
    const line = (lines[row] ??= { ...planned.cells[row] });
    const cell = line[column] ?? { value: null };
    line[column] = { ...cell, look: { ...cell.look, numberFormat } };
  }
  const isChanged = Object.keys(lines).length > 0;
  if (moved === 0 && !holdsOthers(planned, read, isChanged))
    return isChanged ? { ...planned, cells: { ...planned.cells, ...lines } } : planned;
  return { ...planned, cells: { ...planned.cells, ...lines }, isStrange: true };
}

interface FormatAt {
  readonly row: number;
  readonly column: number;
  readonly numberFormat: string;
}

/** Formats by which cells of ours show something else than they hold: what is written puts ours back. */
function disguises(planned: SheetPicture, read: SheetSnapshot): readonly FormatAt[] {
  return [...read.formats].flatMap(([address, format]): FormatAt[] => {
    const at = parseA1(address);
    const cell = at && cellAt(planned, at.row, at.column);
    if (!cell || (cell.look?.numberFormat ?? 'General') === format) return [];
    const value = contentAt(read, at.row, at.column).value ?? cell.value;
    return disguiseOf(cell, { value, format }) ? [{ ...at, numberFormat: format }] : [];
  });
}

function contentAt(sheet: SheetSnapshot, row: number, column: number): Content {
  const formula = sheet.formulas.size > 0 ? sheet.formulas.get(toA1(row, column)) : undefined;
  const value = sheet.values[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null;
  return formula === undefined ? { value: value === '' ? null : value } : { value, formula };
}

/** Where the text is another, so may the link be: it is taken for one that leads elsewhere. */
function withContent(cell: PictureCell, { value, formula }: Content, sheet: string): PictureCell {
  const { look, note, link } = cell;
  const isResult = cell.formula !== undefined && sameFormula(cell.formula, formula ?? '');
  if (isResult) return { ...cell, value };
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(look && { look }),
    ...(note !== undefined && { note }),
    ...(link && { link: { target: { sheet, row: 0, column: 0 } } }),
  };
}

function isBlank({ value, formula }: Content): boolean {
  return value === null && formula === undefined;
}

function isOpen({ look }: PictureCell): boolean {
  return look?.unlocked === true;
}

const entered = new WeakMap<SheetPicture, boolean>();

/** Whether people type on the sheet: what stands in a cell of ours without content is theirs then. */
function takesEntries(sheet: SheetPicture): boolean {
  let takes = entered.get(sheet);
  if (takes === undefined) {
    takes = false;
    forEachCell(sheet, (_, __, cell) => {
      takes ||= isOpen(cell);
    });
    entered.set(sheet, takes);
  }
  return takes;
}

/**
 * Whether rows of ours stand there that were not planned: keyed ones; on a sheet without keys any, where the
 * sheet is not as planned besides.
 */
function holdsOthers(planned: SheetPicture, read: SheetSnapshot, isChanged: boolean): boolean {
  const columns = new Set<number>();
  forEachCell(planned, (_, column) => columns.add(column));
  const keys = planned.hiddenColumns.filter((column) => columns.has(column));
  if (keys.length === 0 && (!isChanged || takesEntries(planned))) return false;
  const ours = keys.length > 0 ? keys : [...columns];
  return read.values.some((line, i) =>
    ours.some((column) => {
      const value = line[column - read.firstColumn] ?? null;
      if (value === null || value === '') return false;
      const cell = cellAt(planned, i + read.firstRow, column);
      return !cell || isBlank(cell);
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
