import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Period } from '../core/entries/identity';

/** The month to report on a date (`YYYY-MM-DD`): the one before, as far as the plan has years. */
export function usualPeriod(date: string, { plan }: Catalogue): Period {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const last = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  if (plan.years.includes(last.year)) return last;
  const latest = Math.max(...plan.years);
  return last.year > latest
    ? { year: latest, month: 12 }
    : { year: Math.min(...plan.years), month: 1 };
}

/** `YYYY-MM-DD` of a moment, by the clock of this place. */
export function isoDate(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
