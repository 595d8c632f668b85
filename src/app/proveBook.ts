import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { sameValue } from '../core/entries/valueText';
import { bookLost } from '../core/messages/proof';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import { LIST_SHEET } from '../core/workbook/listSheet';
import { forEachCell, type SheetPicture, type WorkbookPicture } from '../core/picture/Picture';
import { pictureOf } from '../core/picture/pictureOf';
import { cut } from '../core/messages/shortened';
import { LIMITS } from '../core/picture/limits';
import { sameContent, type Content } from '../core/picture/sameContent';
import { toA1 } from '../core/values/address';
import type { CellValue } from '../core/values/cell';
import { openBook } from './planWorkbook';

/** A district book that a file is to hold. */
export interface ExpectedBook {
  readonly book: Book;
  readonly catalogue: Catalogue;
}

/**
 * Whether a file that was written holds what it should: every cell, and of a book every figure that was
 * reported and every receipt. Gives what is first found to differ, in words; undefined where nothing does.
 * @param written the file, read again
 */
export function provenDifference(
  written: WorkbookSnapshot,
  { sheets }: WorkbookPicture,
  expected?: ExpectedBook,
): string | undefined {
  const found = new Map(written.sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of sheets) {
    if (sheet.name === LIST_SHEET) continue;
    const read = found.get(sheet.name);
    if (read !== undefined && proven.get(sheet) === read) continue;
    const difference = differingCell(sheet, read);
    if (difference !== undefined) return difference;
    if (read) proven.set(sheet, read);
  }
  if (expected === undefined) return undefined;
  const read = openBook(written, expected.catalogue)?.book;
  return read === undefined ? bookLost.identity() : differingFigure(expected.book, read);
}

/** Sheets that were found to be written, with what they were read as: neither changes. */
const proven = new WeakMap<SheetPicture, SheetSnapshot>();

/** The same of a file that a plan was written to. */
export function differenceFromPlan(
  written: WorkbookSnapshot,
  plan: WorkbookPlan,
  expected: ExpectedBook,
): string | undefined {
  return provenDifference(written, pictureOf(plan), expected);
}

function differingCell(
  wanted: SheetPicture,
  written: SheetSnapshot | undefined,
): string | undefined {
  if (written === undefined) return bookLost.sheet(wanted.name);
  const [down, right] = [written.firstRow, written.firstColumn];
  let lost: string | undefined;
  forEachCell(wanted, (row, column, { value, formula }) => {
    if (lost !== undefined) return;
    const cell = toA1(row, column);
    const one = contentOf(value, formula);
    const other = written.values[row - down]?.[column - right] ?? null;
    // A planned cell that is empty may hold what people wrote there.
    if (one.value === null || (one.value === '' && one.formula === undefined)) return;
    if (!sameContent(one, contentOf(other, written.formulas.get(cell))))
      lost = bookLost.cell(wanted.name, cell);
  });
  return lost;
}

function contentOf(value: CellValue, formula: string | undefined): Content {
  // What a cell cannot hold was told when it was planned.
  const held = typeof value === 'string' ? cut(value, LIMITS.cellText) : value;
  return { value: held, ...(formula !== undefined && { formula }) };
}

function differingFigure(expected: Book, read: Book): string | undefined {
  for (const [org, { entries }] of expected.returns)
    for (const [key, { value, at }] of entries)
      if (!sameValue(value, read.returns.get(org)?.entries.get(key)?.value))
        return bookLost.figure(org, at.sheet, at.cell);
  const files = ({ receipts }: Book) => receipts.map(({ sha256 }) => sha256).join();
  if (files(expected) !== files(read)) return bookLost.receipts();
  const counted = ({ history, explanations, waivers }: Book) =>
    [history, explanations, waivers].map(({ length }) => length).join();
  return counted(expected) === counted(read) ? undefined : bookLost.ledgers();
}
