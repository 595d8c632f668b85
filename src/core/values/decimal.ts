import Big from 'big.js';

/** Exact decimal arithmetic: 40 digits behind the point in divisions, halves away from zero. */
export const Decimal = Big();
Decimal.DP = 40;
Decimal.RM = 1;

export type Decimal = Big;

/** Both sides of every comparison with a target are rounded to this many decimals (判定口径). */
export const JUDGED_DECIMALS = 10;

/** The decimal a comparison works with. */
export function judged(value: Decimal): Decimal {
  return value.round(JUDGED_DECIMALS, 1);
}
