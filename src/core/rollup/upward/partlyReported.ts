import type { PartlyReported } from '../../assess/Assessment';
import type { Book } from '../../entries/book';
import type { Entry } from '../../entries/entry';
import { elementKey, type Terms } from '../term';

/** What a unit's own book lacks of an element that it reported in part; empty where it reported all of it, or nothing. */
export function lacksOf(book: Book, org: string, element: string): readonly string[] {
  return lacks(book.returns.get(org)?.entries.get(elementKey(element)));
}

const lacks = (entry: Entry | undefined): readonly string[] =>
  entry?.below === undefined || entry.below.parts.length === 0 ? [] : entry.below.missing;

/** Whether some unit returned a book that lacks units of its own. */
export function isPartlyReported({ returns }: Book): boolean {
  return [...returns.values()].some(({ entries }) =>
    [...entries.values()].some((entry) => lacks(entry).length > 0),
  );
}

/** A unit of which an indicator's terms are open only because its own book lacks units; undefined where it owes one. */
export function partlyReported(book: Book, org: string, terms: Terms): PartlyReported | undefined {
  const open = [...terms].filter(([, { kind }]) => kind === 'missing');
  const each = open.map(([element]) => lacksOf(book, org, element));
  const name = book.roster.find(({ code }) => code === org)?.name;
  if (name === undefined || each.some(({ length }) => length === 0)) return undefined;
  return { org, name, lacks: [...new Set(each.flat())] };
}
