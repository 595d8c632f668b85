import { LAYOUT_VERSION } from '../entries/form';
import type { Decimal } from '../values/decimal';
import type { Catalogue, Element } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import type { Assessment } from '../assess/Assessment';
import { targetNumber } from '../assess/target';
import { assessBook } from '../rollup/assessBook';
import { bookBaseline } from '../rollup/bookBaseline';
import { previousOf } from '../rollup/lastMonth';
import { isPartlyReported } from '../rollup/upward/partlyReported';
import type { Places } from '../workbook/table/Places';
import type { YearTargets } from '../forms/tables/townshipIndicators';
import type { UnitView } from '../forms/unitView';

/** A line of the table of contents. */
export interface ContentsLine {
  readonly sheet: string;
  readonly says: string;
}

/** What the book's sheets are called. */
export interface SheetNames {
  /** By code. */
  readonly townships: ReadonlyMap<string, string>;
  /** By number. */
  readonly annexes: ReadonlyMap<number, string>;
  readonly contents: readonly ContentsLine[];
}

/** What every planner of the district book works from. */
export interface BookContext {
  readonly book: Book;
  readonly catalogue: Catalogue;
  /** Where every sheet's cells stand. */
  readonly places: Places;
  /** The sheet of a township, by its code. */
  readonly sheetOf: (township: string) => string;
  readonly annexSheet: (no: number) => string;
  /** The table of contents. */
  readonly contents: readonly ContentsLine[];
  readonly elements: ReadonlyMap<string, Element>;
  readonly targets: YearTargets;
  /** Units returned books that lack units of their own. */
  readonly hasPartly: boolean;
  /** A unit's entries in the book. */
  readonly viewOf: (org: string) => UnitView;
  /** Every indicator as it is judged; worked out once, where a sheet asks for it. */
  readonly assessments: () => readonly Assessment[];
}

export function bookContext(
  book: Book,
  catalogue: Catalogue,
  places: Places,
  { townships, annexes, contents }: SheetNames,
): BookContext {
  let assessments: readonly Assessment[] | undefined;
  const views = new Map<string, UnitView>();
  return {
    book,
    catalogue,
    places,
    sheetOf: (township) => townships.get(township) ?? '',
    annexSheet: (no) => annexes.get(no) ?? '',
    contents,
    elements: new Map(catalogue.elements.map((element) => [element.code, element])),
    targets: {
      target: (indicator): Decimal | undefined =>
        targetNumber(indicator, book.period.year, book.parameters),
      baseline: (indicator): Decimal | undefined => bookBaseline(book, catalogue, indicator),
    },
    hasPartly: isPartlyReported(book),
    viewOf: (org) => {
      const view = views.get(org) ?? unitView(book, org);
      views.set(org, view);
      return view;
    },
    assessments: () => (assessments ??= assessBook(book, catalogue)),
  };
}

function unitView(book: Book, org: string): UnitView {
  const brought = book.returns.get(org)?.receipt.version?.entries;
  return {
    period: book.period,
    parameters: book.parameters,
    entries: book.returns.get(org)?.entries ?? new Map(),
    previous: previousOf(book, org),
    ...(brought && { brought }),
    show: 'read',
    layoutVersion: LAYOUT_VERSION,
  };
}
