import { openBook } from '../../../src/app/planWorkbook';
import { reviewBook } from '../../../src/app/reviewBook';
import type { Book } from '../../../src/core/entries/book';
import type { EntryKey } from '../../../src/core/entries/entry';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { valueText } from '../../../src/core/entries/valueText';
import { loadSeeds } from '../catalogue';

/** A book as it was read from a workbook and checked. */
export function bookIn(snapshot: WorkbookSnapshot): Book {
  const opened = openBook(snapshot, loadSeeds());
  if (!opened) throw new Error('the workbook is no district book');
  return reviewBook(opened.book, opened.catalogue);
}

/** Everything of ours that a book holds, in a form that can be compared. */
export function contentsOf(book: Book) {
  return {
    identity: book.identity,
    parameters: book.parameters,
    roster: book.roster,
    returns: [...book.returns.values()].map(({ org, entries, receipt }) => ({
      org,
      receipt,
      entries: [...entries].map(([key, entry]): [EntryKey, string] => [
        key,
        valueText(entry.value),
      ]),
    })),
    receipts: book.receipts,
    history: book.history,
    indicatorHistory: book.indicatorHistory,
    explanations: book.explanations,
    waivers: book.waivers,
    findings: book.findings,
  };
}
