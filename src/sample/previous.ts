import type { HistoryRow } from '../core/entries/book';
import type { Period } from '../core/entries/identity';
import type { DemoPrevious, DemoValues } from './Demo';

/** The archived month before `period`; undefined where the history does not hold it. */
export function previousFromHistory(
  history: readonly HistoryRow[],
  period: Period,
): DemoPrevious | undefined {
  const before = monthBefore(period);
  const values = new Map<string, number | string>();
  for (const { period: then, org, key, value } of history) {
    if (then.year !== before.year || then.month !== before.month) continue;
    if (value.kind === 'number') values.set(`${org}|${key}`, value.value.toNumber());
    if (value.kind === 'text') values.set(`${org}|${key}`, value.text);
  }
  return values.size === 0
    ? undefined
    : { period: before, value: (org, key) => values.get(`${org}|${key}`) };
}

/** Demonstration data of the month before, for the next one. */
export function previousFromDemo(demo: DemoValues, period: Period): DemoPrevious {
  const cells = new Map(
    [...demo.townships, ...demo.departments].map((each) => [each.org, each.cells]),
  );
  return {
    period,
    value(org, key) {
      const value = cells.get(org)?.get(key);
      return typeof value === 'number' || typeof value === 'string' ? value : undefined;
    },
  };
}

export function monthBefore({ year, month }: Period): Period {
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}
