import type { Decimal } from '../values/decimal';
import type { Catalogue, Element, Indicator } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import type { EntryKey, EntryValue } from '../entries/entry';
import type { Assessment } from '../assess/Assessment';
import { baselineOf } from '../assess/baseline';
import { targetNumber } from '../assess/target';
import { assessBook } from '../rollup/assessBook';
import type { Places } from './table/Places';
import { positionsOf, type Positions } from './positions';
import type { YearTargets } from './tables/townshipIndicators';
import type { UnitView } from './unitView';

/** What every planner of the district book works from. */
export interface BookContext {
  readonly book: Book;
  readonly catalogue: Catalogue;
  /** Where every sheet's cells stand. */
  readonly places: Places;
  readonly positions: Positions;
  readonly elements: ReadonlyMap<string, Element>;
  readonly targets: YearTargets;
  /** Every indicator as it is judged; worked out once, where a sheet asks for it. */
  readonly assessments: () => readonly Assessment[];
}

export function bookContext(book: Book, catalogue: Catalogue, places: Places): BookContext {
  let assessments: readonly Assessment[] | undefined;
  return {
    book,
    catalogue,
    places,
    positions: positionsOf(catalogue, book.roster),
    elements: new Map(catalogue.elements.map((element) => [element.code, element])),
    targets: {
      target: (indicator): Decimal | undefined =>
        targetNumber(indicator, book.period.year, book.parameters),
      baseline: (indicator): Decimal | undefined => bookBaseline(book, catalogue, indicator),
    },
    assessments: () => (assessments ??= assessBook(book, catalogue)),
  };
}

/** Last year's closing actual of an indicator, by the book's archive. */
export function bookBaseline(
  book: Book,
  catalogue: Catalogue,
  indicator: Indicator,
): Decimal | undefined {
  const { baselineYear } = catalogue.plan;
  return baselineOf(indicator, book.period.year, baselineYear, book.indicatorHistory);
}

/** What a unit reported in the month before the book's. */
export function previousOf(book: Book, org: string): ReadonlyMap<EntryKey, EntryValue> {
  const { year, month } = book.period;
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  return new Map(
    book.history
      .filter(
        (row) =>
          row.org === org && row.period.year === before.year && row.period.month === before.month,
      )
      .map((row) => [row.key, row.value]),
  );
}

/** The view of one unit's entries in the book. */
export function unitView(book: Book, org: string): UnitView {
  return {
    period: book.period,
    parameters: book.parameters,
    entries: book.returns.get(org)?.entries ?? new Map(),
    previous: previousOf(book, org),
    show: 'read',
  };
}
