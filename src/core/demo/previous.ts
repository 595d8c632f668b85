import type { HistoryRow } from '../entries/book';
import type { Period } from '../entries/identity';
import type { DemoPrevious, DemoValues } from './Demo';

/** The archived month before `period`; undefined where the history does not hold it. */
export function previousFromHistory(
  history: readonly HistoryRow[],
  period: Period,
): DemoPrevious | undefined {
  const before = monthBefore(period);
  const values = new Map<string, number>();
  for (const row of history) {
    const isThen = row.period.year === before.year && row.period.month === before.month;
    if (isThen && row.value.kind === 'number') {
      values.set(`${row.org}|${row.key}`, row.value.value.toNumber());
    }
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
      return typeof value === 'number' ? value : undefined;
    },
  };
}

export function monthBefore({ year, month }: Period): Period {
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}
