import { LAYOUT_VERSION } from '../entries/form';
import type { Decimal } from '../values/decimal';
import type { Catalogue, Element, Indicator } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import type { EntryKey, EntryValue } from '../entries/entry';
import type { Period } from '../entries/identity';
import { annexSheetNames, townshipSheetNames } from '../entries/sheetNames';
import type { Assessment } from '../assess/Assessment';
import { baselineOf } from '../assess/baseline';
import { targetNumber } from '../assess/target';
import { assessBook } from '../rollup/assessBook';
import { comparableIndicators } from '../rollup/roster/comparableIndicators';
import { comparableHistory } from '../rollup/roster/likeWithLike';
import { isPartlyReported } from '../rollup/upward/partlyReported';
import type { Places } from '../workbook/table/Places';
import type { YearTargets } from '../forms/tables/townshipIndicators';
import type { UnitView } from '../forms/unitView';

/** What every planner of the district book works from. */
export interface BookContext {
  readonly book: Book;
  readonly catalogue: Catalogue;
  /** Where every sheet's cells stand. */
  readonly places: Places;
  /** The sheet of a township, by its code. */
  readonly sheetOf: (township: string) => string;
  readonly annexSheet: (no: number) => string;
  readonly elements: ReadonlyMap<string, Element>;
  readonly targets: YearTargets;
  /** Units returned books that lack units of their own. */
  readonly hasPartly: boolean;
  /** A unit's entries in the book. */
  readonly viewOf: (org: string) => UnitView;
  /** Every indicator as it is judged; worked out once, where a sheet asks for it. */
  readonly assessments: () => readonly Assessment[];
}

export function bookContext(book: Book, catalogue: Catalogue, places: Places): BookContext {
  let assessments: readonly Assessment[] | undefined;
  const townshipSheets = townshipSheetNames(book.roster, catalogue.plan);
  const annexSheets = annexSheetNames(catalogue.plan.annexes);
  const views = new Map<string, UnitView>();
  return {
    book,
    catalogue,
    places,
    sheetOf: (township) => townshipSheets.get(township) ?? '',
    annexSheet: (no) => annexSheets.get(no) ?? '',
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

type Reported = ReadonlyMap<EntryKey, EntryValue>;

const lastMonths = new WeakMap<Book['history'], Map<string, ReadonlyMap<string, Reported>>>();
const NOTHING: Reported = new Map();

/** What a unit reported in the month before the book's. */
export function previousOf(book: Book, org: string): Reported {
  const { year, month } = book.period;
  const history = comparableHistory(book);
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  const months = lastMonths.get(history) ?? new Map<string, ReadonlyMap<string, Reported>>();
  lastMonths.set(history, months);
  const name = `${before.year}-${before.month}`;
  const units = months.get(name) ?? reportedIn(history, before);
  months.set(name, units);
  return units.get(org) ?? NOTHING;
}

function reportedIn(history: Book['history'], { year, month }: Period) {
  const units = new Map<string, Map<EntryKey, EntryValue>>();
  for (const { org, period, key, value } of history) {
    if (period.year !== year || period.month !== month) continue;
    const unit = units.get(org) ?? new Map<EntryKey, EntryValue>();
    units.set(org, unit.set(key, value));
  }
  return units;
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
