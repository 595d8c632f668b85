import type { Catalogue } from '../../catalogue/Catalogue';
import type { Book, HistoryRow, UnitReturn } from '../../entries/book';
import type { Entry, EntryKey, EntryValue } from '../../entries/entry';
import type { Period } from '../../entries/identity';
import { entryKey } from '../../entries/entry';
import { elementsOf } from '../../formula/parts';
import { comparableHistory } from '../roster/likeWithLike';
import { elementKey } from '../term';
import { monthsBefore, numberOf } from '../../entries/months';

/** A book as its quarter stands. */
interface Quarter {
  /** 当期 figures summed over the quarter; 累计 and 时点 ones as at its end. */
  readonly book: Book;
  /** Months of the quarter of which nothing is archived; the sums lack them. */
  readonly missing: readonly Period[];
  /** Codes of the indicators that are made of summed figures. */
  readonly summed: readonly string[];
}

/** The quarter that ends with the book's month. A unit that lacks an archived month is summed over those it has. */
export function quarterOf(book: Book, catalogue: Catalogue): Quarter {
  const months = [monthsBefore(book.period, 2), monthsBefore(book.period, 1)];
  const numbers = months.map(numberOf);
  const rows = comparableHistory(book).filter(({ period }) => numbers.includes(numberOf(period)));
  const missing = months.filter(
    (month) => !rows.some(({ period }) => numberOf(period) === numberOf(month)),
  );
  const current = new Set(
    catalogue.elements.filter(({ periodKind }) => periodKind === 'current').map(({ code }) => code),
  );
  const made = catalogue.indicators.filter(({ formula }) =>
    elementsOf(formula).every((code) => current.has(code)),
  );
  const keys = new Set<EntryKey>([
    ...[...current].map(elementKey),
    ...made.flatMap(({ code }) => [
      entryKey(`ind:${code}`, 'numerator'),
      entryKey(`ind:${code}`, 'denominator'),
    ]),
  ]);
  const earlier = sumsOf(rows, keys);
  const returns = new Map(
    [...book.returns].map(([org, unit]) => [org, summed(unit, earlier.get(org), keys)]),
  );
  return { book: { ...book, returns }, missing, summed: made.map(({ code }) => code) };
}

type Numbers = ReadonlyMap<EntryKey, EntryValue & { readonly kind: 'number' }>;

function sumsOf(
  rows: readonly HistoryRow[],
  keys: ReadonlySet<EntryKey>,
): ReadonlyMap<string, Numbers> {
  const sums = new Map<string, Map<EntryKey, EntryValue & { readonly kind: 'number' }>>();
  for (const { org, key, value } of rows) {
    if (!keys.has(key) || value.kind !== 'number') continue;
    const own = sums.get(org) ?? new Map<EntryKey, EntryValue & { readonly kind: 'number' }>();
    const before = own.get(key);
    own.set(key, before ? { ...before, value: before.value.plus(value.value) } : value);
    sums.set(org, own);
  }
  return sums;
}

function summed(
  unit: UnitReturn,
  earlier: Numbers | undefined,
  keys: ReadonlySet<EntryKey>,
): UnitReturn {
  if (earlier === undefined) return unit;
  const entries = new Map(
    [...unit.entries].map(([key, entry]): [EntryKey, Entry] => {
      const before = earlier.get(key);
      if (!keys.has(key) || before === undefined || entry.value.kind !== 'number')
        return [key, entry];
      const value = entry.value.value.plus(before.value);
      return [key, { ...entry, value: { ...entry.value, value } }];
    }),
  );
  return { ...unit, entries };
}
