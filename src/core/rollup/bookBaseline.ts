import { baselineOf } from '../assess/baseline';
import type { Catalogue, Indicator } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import type { Decimal } from '../values/decimal';
import { comparableIndicators } from './roster/comparableIndicators';

/** Last year's closing actual of an indicator, by the book's archive. */
export function bookBaseline(
  book: Book,
  catalogue: Catalogue,
  indicator: Indicator,
): Decimal | undefined {
  const { baselineYear } = catalogue.plan;
  return baselineOf(
    indicator,
    book.period.year,
    baselineYear,
    comparableIndicators(book, catalogue),
  );
}
