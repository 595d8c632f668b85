import type { Book, HistoryRow } from '../../entries/book';
import type { EntryKey, EntryValue } from '../../entries/entry';
import type { Period } from '../../entries/identity';
import type { RosterChange } from '../../entries/rosterChange';
import { Decimal } from '../../values/decimal';
import { apportioned } from './apportioned';

type Values = ReadonlyMap<EntryKey, EntryValue>;
type Units = ReadonlyMap<string, Values>;

const known = new WeakMap<readonly HistoryRow[], WeakMap<object, readonly HistoryRow[]>>();

/**
 * The archive as today's units would have reported it, so that like is compared with like: what a unit that
 * was changed had reported before stands under those who have it now, by their shares. The archive itself
 * stays. A month in which one of a new unit's predecessors reported nothing is not known of the new unit.
 */
export function comparableHistory({
  history,
  rosterChanges,
}: Pick<Book, 'history' | 'rosterChanges'>): readonly HistoryRow[] {
  const changes = rosterChanges?.done ?? [];
  if (changes.length === 0) return history;
  const ofHistory = known.get(history) ?? new WeakMap<object, readonly HistoryRow[]>();
  const restated = ofHistory.get(changes) ?? restatedRows(history, changes);
  known.set(history, ofHistory.set(changes, restated));
  return restated;
}

function restatedRows(
  history: readonly HistoryRow[],
  changes: readonly RosterChange[],
): readonly HistoryRow[] {
  const days = [...new Set(changes.map(({ date }) => date))].sort();
  const rows = new Map<string, HistoryRow[]>();
  for (const row of history) {
    const month = monthText(row.period);
    const own = rows.get(month);
    if (own) own.push(row);
    else rows.set(month, [row]);
  }
  return [...rows].flatMap(([month, ofMonth]) => {
    const later = days.filter((day) => day.slice(0, 7) > month);
    const [first] = ofMonth;
    if (later.length === 0 || first === undefined) return ofMonth;
    const units = later.reduce(
      (before, day) =>
        unitsAfter(
          before,
          changes.filter(({ date }) => date === day),
        ),
      unitsOf(ofMonth),
    );
    return rowsOf(units, first.period);
  });
}

function monthText({ year, month }: Period): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function unitsOf(rows: readonly HistoryRow[]): Units {
  const units = new Map<string, Map<EntryKey, EntryValue>>();
  for (const { org, key, value } of rows) {
    const own = units.get(org) ?? new Map<EntryKey, EntryValue>();
    units.set(org, own.set(key, value));
  }
  return units;
}

function rowsOf(units: Units, period: Period): readonly HistoryRow[] {
  return [...units].flatMap(([org, values]) =>
    [...values].map(([key, value]): HistoryRow => ({ period, org, key, value })),
  );
}

/** A month's figures as if the changes of one day had held in it. */
function unitsAfter(before: Units, changes: readonly RosterChange[]): Units {
  const after = new Map(before);
  for (const { from } of changes) after.delete(from.code);
  const given = new Map<string, (Values | undefined)[]>();
  for (const code of new Set(changes.map(({ from }) => from.code))) {
    const heirs = changes.filter(({ from }) => from.code === code);
    const own = before.get(code);
    const parts = own && partsOf(own, heirs);
    heirs.forEach(({ to }, index) => {
      if (to) given.set(to.code, [...(given.get(to.code) ?? []), parts?.[index]]);
    });
  }
  for (const [code, parts] of given) {
    const own = after.get(code);
    const all = own === undefined ? parts : [own, ...parts];
    const values = all.flatMap((each) => each ?? []);
    if (values.length === all.length) after.set(code, together(values));
    else after.delete(code);
  }
  return after;
}

/** What each heir has of a unit's figures. */
function partsOf(values: Values, heirs: readonly RosterChange[]): readonly Values[] {
  const parts = heirs.map(() => new Map<EntryKey, EntryValue>());
  for (const [key, value] of values) {
    if (value.kind === 'number' && isCounted(key)) {
      const shared = apportioned(
        value.value,
        heirs.map(({ share }) => share),
      );
      shared.forEach((part, index) => parts[index]?.set(key, { ...value, value: part }));
      continue;
    }
    // What cannot be divided goes with a whole unit alone.
    heirs.forEach(({ share }, index) => {
      if (share.eq(1) || value.kind === 'notApplicable') parts[index]?.set(key, value);
    });
  }
  return parts;
}

/** A figure that is a sum over a unit's area; how far a task or a project is belongs to it whole. */
function isCounted(key: EntryKey): boolean {
  return key.startsWith('el:');
}

/** One unit's figures, made of those of several. What one of them was not asked adds nothing. */
function together(parts: readonly Values[]): Values {
  const [only, ...others] = parts;
  if (only === undefined || others.length === 0) return only ?? new Map();
  const keys = new Set(parts.flatMap((each) => [...each.keys()]));
  const sums = new Map<EntryKey, EntryValue>();
  for (const key of keys) {
    const sum = summed(
      key,
      parts.flatMap((each) => each.get(key) ?? []),
    );
    if (sum) sums.set(key, sum);
  }
  return sums;
}

function summed(key: EntryKey, values: readonly EntryValue[]): EntryValue | undefined {
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value] : []));
  const [first] = numbers;
  if (first && isCounted(key) && values.every(({ kind }) => kind !== 'text'))
    return {
      ...first,
      decimals: Math.max(...numbers.map(({ decimals }) => decimals)),
      value: numbers.reduce((sum, { value }) => sum.plus(value), new Decimal(0)),
    };
  const [one, ...rest] = values;
  if (one === undefined) return undefined;
  return rest.every((each) => JSON.stringify(each) === JSON.stringify(one)) ? one : undefined;
}
