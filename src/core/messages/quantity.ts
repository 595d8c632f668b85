import type { Decimal } from '../values/decimal';

/** `1,920`, `-0.5`: thousands apart, no more decimals than there are. */
export function numberText(value: Decimal): string {
  if (value.abs().gte(TOO_LONG)) return powerText(value);
  return groupedText(value.toFixed());
}

/** A plain number's digits, thousands apart. */
export function groupedText(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** More digits than a person reads, or a spreadsheet holds. */
const TOO_LONG = '1e15';

/** `4.36×10^15` */
function powerText(value: Decimal): string {
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e');
  return `${mantissa.replace(/\.?0+$/, '')}×10^${exponent.replace('+', '')}`;
}

/** `320 张`; `98.06%` for a fraction where the unit is `%`. */
export function quantity(value: Decimal, unit: string): string {
  if (unit === '%') return percentText(value);
  return unit === '' ? numberText(value) : `${numberText(value)} ${unit}`;
}

/** A fraction in percent with at most two decimals: `98.06%`, `60%`. */
export function percentText(fraction: Decimal): string {
  return `${numberText(fraction.times(100).round(2))}%`;
}

/** A share with one decimal, so that shares below each other align: `68.7%`. */
export function shareText(fraction: Decimal): string {
  return `${fraction.times(100).toFixed(1)}%`;
}
