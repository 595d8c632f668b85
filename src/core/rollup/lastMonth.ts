import type { Book } from '../entries/book';
import type { EntryKey, EntryValue } from '../entries/entry';
import type { Period } from '../entries/identity';
import { comparableHistory } from './roster/likeWithLike';

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
