import type { Catalogue } from '../../catalogue/Catalogue';
import type { Book, HistoryIndicator } from '../../entries/book';
import type { Period } from '../../entries/identity';
import { assessMonth } from '../assessMonth';
import { archivedReturns } from './archivedReturns';
import { comparableHistory } from './likeWithLike';

const known = new WeakMap<object, readonly HistoryIndicator[]>();

/**
 * The archived indicators as the area of today had them. Where a unit left the plan's region the months before
 * are worked out anew without it; else they are what was archived, since changes within the region keep its sums.
 */
export function comparableIndicators(
  book: Book,
  catalogue: Catalogue,
): readonly HistoryIndicator[] {
  const changes = book.rosterChanges?.done ?? [];
  const lastOut = changes
    .filter(({ to }) => to === undefined)
    .map(({ date }) => date.slice(0, 7))
    .sort()
    .at(-1);
  if (lastOut === undefined) return book.indicatorHistory;
  const found = known.get(book);
  if (found) return found;
  const restated = restatedIndicators(book, catalogue, lastOut);
  known.set(book, restated);
  return restated;
}

/** A book whose archived indicators are those of today's area, for comparing its month with earlier ones. */
export function comparableArchive(book: Book, catalogue: Catalogue): Book {
  const indicatorHistory = comparableIndicators(book, catalogue);
  return indicatorHistory === book.indicatorHistory ? book : { ...book, indicatorHistory };
}

/** @param lastOut month of the last change by which a unit left, `2024-04` */
function restatedIndicators(
  book: Book,
  catalogue: Catalogue,
  lastOut: string,
): readonly HistoryIndicator[] {
  const history = comparableHistory(book);
  const { rosterChanges: _, ...rest } = book;
  let done: readonly HistoryIndicator[] = [];
  for (const period of monthsOf(book.indicatorHistory)) {
    const archived = book.indicatorHistory.filter((row) => same(row.period, period));
    const rows = history.filter((row) => same(row.period, period));
    if (monthText(period) >= lastOut || rows.length === 0) {
      done = [...done, ...archived];
      continue;
    }
    const then: Book = {
      ...rest,
      period,
      history: history.filter((row) => monthText(row.period) < monthText(period)),
      returns: archivedReturns(rows),
      findings: [],
    };
    const judged = new Map(assessMonth(then, catalogue, [], done).map((each) => [each.code, each]));
    done = [
      ...done,
      ...archived.map((row): HistoryIndicator => {
        const anew = judged.get(row.code);
        if (anew === undefined) return row;
        const { status, value } = anew;
        const { code } = row;
        return {
          period,
          code,
          status,
          ...(value === undefined ? {} : { value: value.toString() }),
        };
      }),
    ];
  }
  return done;
}

function monthsOf(rows: readonly HistoryIndicator[]): readonly Period[] {
  const months = new Map(rows.map(({ period }) => [monthText(period), period]));
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, period]) => period);
}

function same(one: Period, other: Period): boolean {
  return one.year === other.year && one.month === other.month;
}

function monthText({ year, month }: Period): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
