import type { Period } from './identity';

/** Months on one line. */
export function numberOf({ year, month }: Period): number {
  return year * 12 + month - 1;
}

export function monthsBefore(period: Period, months: number): Period {
  const number = numberOf(period) - months;
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}
