import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { sameValue } from '../core/entries/valueText';
import { bookLost } from '../core/messages/proof';
import { cut, LIMITS } from '../core/plan/picture/limits';
import { sameContent, type Content } from '../core/plan/picture/sameContent';
import type { WorkbookPlan } from '../core/plan/SheetPlan';
import { snapshotOfPlan } from '../core/plan/snapshotOfPlan';
import { toA1 } from '../core/values/address';
import type { CellValue } from '../core/values/cell';
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
    for (const [column, value] of line.entries()) {
      const cell = toA1(row, column);
      const one = contentOf(value, planned.formulas.get(cell));
      const other = written.values[row - down]?.[column - right] ?? null;
      // A planned cell that is empty may hold what people wrote there.
      if (one.value === null || (one.value === '' && one.formula === undefined)) continue;
      if (!sameContent(one, contentOf(other, written.formulas.get(cell))))
        return bookLost.cell(planned.name, cell);
    }
  return undefined;
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
