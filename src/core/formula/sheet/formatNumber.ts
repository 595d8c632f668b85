import { roundTo } from './scalars';

/** A number as TEXT() writes it, for the formats the product uses: `0`, `0.00`, `#,##0.0`, `0.0%`, `#,##0.##`. */
export function formatNumber(value: number, format: string): string {
  const percent = format.endsWith('%');
  const body = percent ? format.slice(0, -1) : format;
  const decimals = /\.([0#]*)$/.exec(body)?.[1] ?? '';
  const rounded = roundTo(percent ? value * 100 : value, decimals.length);
  const [whole = '0', fraction = ''] = Math.abs(rounded).toFixed(decimals.length).split('.');
  const required = (/^0*/.exec(decimals)?.[0] ?? '').length;
  let shown = fraction;
  while (shown.length > required && shown.endsWith('0')) shown = shown.slice(0, -1);
  const grouped = body.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const point =
    decimals.length > 0 && (required > 0 || shown.length > 0 || body.includes('.')) ? '.' : '';
  return `${rounded < 0 ? '-' : ''}${grouped}${point}${shown}${percent ? '%' : ''}`;
}
