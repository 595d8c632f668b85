import { isoDate } from '../../app/usualPeriod';
import type { Pane } from './Pane';

/** Today, `YYYY-MM-DD`, by the clock of this computer unless the surroundings know better. */
export function today({ services }: Pick<Pane, 'services'>): string {
  return services.today ? services.today() : isoDate(new Date());
}
