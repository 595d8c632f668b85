import type { EntryValue } from '../entries/entry';
import { rounded } from '../values/interval';
import type { Interval } from '../values/interval';

/** What a published rate can stand for: value ± ½·10^-d, d counted in the percentage where one was typed. */
export function publishedInterval(rate: EntryValue & { readonly kind: 'number' }): Interval {
  return rounded(rate.value, rate.decimals + (rate.percent ? 2 : 0));
}
