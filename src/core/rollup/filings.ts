import type { Book, Filing, FilingState } from '../entries/book';
import { reportedOn } from '../entries/version';
import { dueDate } from './townshipSet';

/** A unit's reporting over the months of a year. */
export interface UnitFilings {
  readonly org: string;
  readonly name: string;
  /** By month, 1 to 12; months of which nothing is known are absent. */
  readonly months: ReadonlyMap<number, FilingState>;
}

/** How many of the returns that were due came, and came in time. */
export interface FilingCounts {
  readonly expected: number;
  readonly reported: number;
  readonly onTime: number;
}

/** How a unit has reported the book's month so far. */
export function filingState(book: Book, org: string): FilingState {
  if (!book.returns.has(org)) return 'missing';
  return reportedOn(book, org) > dueDate(book.period, book.parameters.dueDay) ? 'late' : 'onTime';
}

/** Every unit's reporting in the book's year: the archived months, then the book's own. */
export function yearFilings(
  book: Book,
  units: readonly { readonly org: string; readonly name: string }[],
): readonly UnitFilings[] {
  const { year, month } = book.period;
  return units.map(({ org, name }) => {
    const archived = book.filings.filter((each) => each.org === org && each.period.year === year);
    const months = archived.map(({ period, state }) => [period.month, state] as const);
    return { org, name, months: new Map([...months, [month, filingState(book, org)]]) };
  });
}

/** What is archived of a month that is closed. */
export function archivedFilings(
  book: Book,
  units: readonly { readonly org: string }[],
): readonly Filing[] {
  const { period } = book;
  return units.map(({ org }) => ({ period, org, state: filingState(book, org) }));
}

export function countFilings(states: readonly FilingState[]): FilingCounts {
  return {
    expected: states.length,
    reported: states.filter((state) => state !== 'missing').length,
    onTime: states.filter((state) => state === 'onTime').length,
  };
}

/** Units that were late or did not report at all, the worst first, each with its months. */
export function lateUnits(filings: readonly UnitFilings[]): readonly {
  readonly name: string;
  readonly late: readonly number[];
  readonly missing: readonly number[];
}[] {
  const monthsOf = ({ months }: UnitFilings, wanted: FilingState): readonly number[] =>
    [...months].filter(([, state]) => state === wanted).map(([month]) => month);
  return filings
    .map((each) => ({
      name: each.name,
      late: monthsOf(each, 'late'),
      missing: monthsOf(each, 'missing'),
    }))
    .filter(({ late, missing }) => late.length + missing.length > 0)
    .sort((a, b) => b.late.length + b.missing.length - a.late.length - a.missing.length);
}
