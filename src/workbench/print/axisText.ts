/** A number as the axis of a chart shows it, in a number format such as `0%`, `0.0` or `#,##0`. */
export function axisText(value: number, format: string | undefined): string {
  if (format === undefined) return plain(value, 2, true);
  const percent = format.endsWith('%');
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const number = plain(percent ? value * 100 : value, decimals, format.includes(','), decimals);
  return percent ? `${number}%` : number;
}

function plain(value: number, most: number, useGrouping: boolean, least = 0): string {
  return new Intl.NumberFormat('zh-CN', {
    maximumFractionDigits: most,
    minimumFractionDigits: least,
    useGrouping,
  }).format(value);
}
