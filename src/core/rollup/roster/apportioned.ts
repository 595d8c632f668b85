import { Decimal } from '../../values/decimal';

/**
 * Parts of a figure by shares that add up to 1, and so do the parts to the figure: whole numbers are divided
 * into whole numbers, what is left over going to those who lost most by rounding, the first of them first.
 */
export function apportioned(value: Decimal, shares: readonly Decimal[]): readonly Decimal[] {
  const exact = shares.map((share) => value.times(share));
  if (!value.eq(value.round(0, 0))) return exact;
  const whole = exact.map((part) => part.round(0, 0));
  const lost = exact.map((part, index) => part.minus(whole[index] ?? 0).abs());
  let left = value.minus(whole.reduce((sum, part) => sum.plus(part), new Decimal(0)));
  const unit = left.lt(0) ? -1 : 1;
  const order = shares
    .map((_, index) => index)
    .sort((a, b) => (lost[b] ?? zero).cmp(lost[a] ?? zero) || a - b);
  for (const index of order) {
    if (left.eq(0)) break;
    whole[index] = (whole[index] ?? zero).plus(unit);
    left = left.minus(unit);
  }
  return whole;
}

const zero = new Decimal(0);
