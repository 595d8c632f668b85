import type { Decimal } from '../../values/decimal';

/** A fraction as `60%`. */
export function shareText(share: Decimal): string {
  return `${share.times(100).round(4).toString()}%`;
}
