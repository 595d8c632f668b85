import type { Indicator } from '../catalogue/Catalogue';
import { judged, type Decimal } from '../values/decimal';
import type { Assessment } from './Assessment';

/** How much of a limit is used up, and how much of the year has passed; both are shares. */
export interface LimitUse {
  readonly used: Decimal;
  readonly elapsed: Decimal;
}

/**
 * Of a limit on what is counted since January, the share that is used up where that is ahead of the year: it is
 * kept to so far and says 达标, but may not hold until December. Undefined where there is nothing to say.
 */
export function limitUse(
  { value, target, elapsed }: Assessment,
  { better, sinceJanuary, byLevel }: Pick<Indicator, 'better' | 'sinceJanuary' | 'byLevel'>,
): LimitUse | undefined {
  if (better !== 'less' || !sinceJanuary || byLevel || target === undefined) return undefined;
  if (value === undefined || typeof value === 'string' || target.lte(0)) return undefined;
  const used = value.div(target);
  if (judged(used).gt(1) || judged(used).lte(judged(elapsed))) return undefined;
  return { used, elapsed };
}
