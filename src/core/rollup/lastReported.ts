import type { LastNumber } from '../assess/projection';
import type { Element } from '../catalogue/Catalogue';
import type { Book, HistoryRow } from '../entries/book';
import type { Period } from '../entries/identity';
import type { Elements } from './amounts';
import { comparableHistory } from './roster/likeWithLike';
import { elementKey, valueTerm } from './term';

/** What a township said last of an element. */
export type LastTerm =
  | { readonly kind: 'never' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'choice' }
  | ({ readonly kind: 'number' } & LastNumber);

/** The latest archived term of every township and element before the book's month. */
export interface LastReported {
  term(org: string, element: Element): LastTerm;
}

/** Indexes the history once; later months win, and of one month what was archived last. */
export function lastReported(book: Book, elements: Elements): LastReported {
  const { period } = book;
  const asked = new Map(
    [...elements.values()].map((element) => [elementKey(element.code), element]),
  );
  const latest = new Map<string, HistoryRow>();
  for (const row of comparableHistory(book)) {
    const element = asked.get(row.key);
    if (element === undefined || !isBefore(row.period, period)) continue;
    if (valueTerm(element, row.value).kind === 'missing') continue;
    const place = `${row.org}|${row.key}`;
    const known = latest.get(place);
    if (known === undefined || !isBefore(row.period, known.period)) latest.set(place, row);
  }
  return {
    term(org, element) {
      const row = latest.get(`${org}|${elementKey(element.code)}`);
      if (row === undefined) return { kind: 'never' };
      const term = valueTerm(element, row.value);
      if (term.kind === 'number') return { ...term, period: row.period };
      return { kind: term.kind === 'choice' ? 'choice' : 'notApplicable' };
    },
  };
}

function isBefore(one: Period, other: Period): boolean {
  return one.year < other.year || (one.year === other.year && one.month < other.month);
}
