/** The last day of a month, as `2023-05-31`. */
export function lastDayOf({
  year,
  month,
}: {
  readonly year: number;
  readonly month: number;
}): string {
  return `${year}-${String(month).padStart(2, '0')}-${daysIn(year, month)}`;
}

/** @param month from 1 */
export function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
