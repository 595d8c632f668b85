import type { Assessment } from '../assess/Assessment';
import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import type { Finding } from '../validate/Finding';
import { assessMonth } from './assessMonth';
import { comparableIndicators } from './roster/comparableIndicators';

/**
 * Judges every indicator of the catalogue for the book's month, in the catalogue's order.
 * @param findings hard ones among them make the figures they stand on 无效; the book's own by default
 */
export function assessBook(
  book: Book,
  catalogue: Catalogue,
  findings: readonly Finding[] = book.findings,
): readonly Assessment[] {
  return assessMonth(book, catalogue, findings, comparableIndicators(book, catalogue));
}
