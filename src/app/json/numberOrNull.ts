import type { Decimal } from '../../core/values/decimal';

/** A figure in JSON; null where there is none. */
export function numberOrNull(value: Decimal | undefined): number | null {
  return value === undefined ? null : value.toNumber();
}
