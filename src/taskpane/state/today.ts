import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Period } from '../../core/entries/identity';
import type { Pane } from './Pane';

/** Today, `YYYY-MM-DD`, by the clock of this computer unless the surroundings know better. */
export function today({ services }: Pick<Pane, 'services'>): string {
  if (services.today) return services.today();
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The month to report: the one before today's, as far as the plan has years. */
export function usualPeriod(date: string, { plan }: Catalogue): Period {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const last = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  if (plan.years.includes(last.year)) return last;
  const latest = Math.max(...plan.years);
  return last.year > latest
    ? { year: latest, month: 12 }
    : { year: Math.min(...plan.years), month: 1 };
}
