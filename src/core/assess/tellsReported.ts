import { judged } from '../values/decimal';
import type { Assessment } from './Assessment';

/**
 * Whether what is still to go, and the completion, of the units that reported can be told of the district: not
 * where those that are missing decide (数据不足), nor where they turn it round, since 达标（推） lacks nothing.
 */
export function tellsReported({
  status,
  inferred = false,
  gap,
}: Partial<Pick<Assessment, 'status' | 'inferred' | 'gap'>>): boolean {
  if (status === 'insufficient' || status === 'missing') return false;
  return !inferred || gap === undefined || (status === 'met') === judged(gap).lte(0);
}
