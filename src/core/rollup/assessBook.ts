import type { Assessment } from '../assess/Assessment';
import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import type { Finding } from '../validate/Finding';
import { sameData } from '../values/same';
import { assessMonth } from './assessMonth';
import { differInListsAlone } from './listedFacts';
import { comparableIndicators } from './roster/comparableIndicators';

interface Judged {
  readonly book: Book;
  readonly catalogue: Catalogue;
  readonly refusing: readonly Finding[];
  readonly assessments: readonly Assessment[];
}

/** By what units reported: a book is checked, then planned with what was found in it. */
const judged = new WeakMap<Book['returns'], Judged>();

/**
 * Judges every indicator of the catalogue for the book's month, in the catalogue's order.
 * @param findings hard ones among them make the figures they stand on 无效; the book's own by default
 */
export function assessBook(
  book: Book,
  catalogue: Catalogue,
  findings: readonly Finding[] = book.findings,
): readonly Assessment[] {
  const refusing = findings.filter(({ severity }) => severity === 'hard');
  const known = judged.get(book.returns);
  const holds =
    known?.catalogue === catalogue &&
    differInListsAlone(known.book, book) &&
    sameData(known.refusing, refusing);
  if (holds) return known.assessments;
  const archived = comparableIndicators(book, catalogue);
  const assessments = assessMonth(book, catalogue, refusing, archived);
  judged.set(book.returns, { book, catalogue, refusing, assessments });
  return assessments;
}
