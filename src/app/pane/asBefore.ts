import equal from 'fast-deep-equal/es6';
import type { Book, UnitReturn } from '../../core/entries/book';

/**
 * The book that was read before where this one is the same in everything; else this one, with the entries of units
 * that entered what they had. What was found in entries, or planned of a book, is known by the object.
 */
export function asBefore(before: Book, now: Book): Book {
  if (equal(before, now)) return before;
  const returns = [...now.returns].map(([org, unit]): [string, UnitReturn] => {
    const known = before.returns.get(org)?.entries;
    return [org, known && equal(known, unit.entries) ? { ...unit, entries: known } : unit];
  });
  return { ...now, returns: new Map(returns) };
}
