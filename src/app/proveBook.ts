import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { sameValue } from '../core/entries/valueText';
import { bookLost } from '../core/messages/proof';
import type { WorkbookPlan } from '../core/plan/SheetPlan';
import { snapshotOfPlan } from '../core/plan/snapshotOfPlan';
import { toA1 } from '../core/values/address';
import { isCellError, type CellValue } from '../core/values/cell';
import { openBook } from './planWorkbook';

/**
 * Whether a file that was written holds the book: every planned cell, every figure that was reported,
 * every receipt. Gives what is first found to differ, in words; undefined where nothing does.
 * @param written the file, read again
 */
export function provenDifference(
  written: WorkbookSnapshot,
  plan: WorkbookPlan,
  book: Book,
  catalogue: Catalogue,
): string | undefined {
  const found = new Map(written.sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of snapshotOfPlan(plan).sheets) {
    const difference = differingCell(sheet, found.get(sheet.name));
    if (difference !== undefined) return difference;
  }
  const read = openBook(written, catalogue)?.book;
  return read === undefined ? bookLost.identity() : differingFigure(book, read);
}

function differingCell(
  planned: SheetSnapshot,
  written: SheetSnapshot | undefined,
): string | undefined {
  if (written === undefined) return bookLost.sheet(planned.name);
  const [down, right] = [written.firstRow, written.firstColumn];
  for (const [row, line] of planned.values.entries())
    for (const [column, value] of line.entries())
      if (!sameCell(value, written.values[row - down]?.[column - right] ?? null))
        return bookLost.cell(planned.name, toA1(row, column));
  for (const [cell, formula] of planned.formulas)
    if (written.formulas.get(cell) !== formula) return bookLost.cell(planned.name, cell);
  return undefined;
}

/** Characters that are compared: of a text that is longer than a cell can hold, the host told what it cut. */
const LONGEST = 32_000;

/** A planned cell that is empty may hold what people wrote there. */
function sameCell(planned: CellValue, written: CellValue): boolean {
  if (planned === null || planned === '') return true;
  if (isCellError(planned)) return isCellError(written) && written.error === planned.error;
  if (typeof planned === 'string' && planned.length > LONGEST)
    return typeof written === 'string' && planned.startsWith(written.slice(0, LONGEST));
  return planned === written;
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
