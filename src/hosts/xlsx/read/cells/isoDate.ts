const ISO =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?(?:Z|[+-]00:00)?$/;
const DAY = 86_400_000;
/** Day 60 of the 1900 date system is 1900-02-29, which never was. */
const AFTER_PHANTOM_DAY = 61;

/** Day number in the 1900 date system of an ISO date, time or both; NaN where the text is none. */
export function isoDateSerial(text: string): number {
  const match = ISO.exec(text);
  if (!match) return Number.NaN;
  const [, year, month, day, hours] = match;
  if (year === undefined && hours === undefined) return Number.NaN;
  return (year === undefined ? 0 : dayNumber(year, month!, day!)) + dayFraction(match);
}

function dayNumber(year: string, month: string, day: string): number {
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (!new Date(at).toISOString().startsWith(`${year}-${month}-${day}`)) return Number.NaN;
  const days = (at - Date.UTC(1899, 11, 30)) / DAY;
  return days < AFTER_PHANTOM_DAY ? days - 1 : days;
}

function dayFraction(match: RegExpExecArray): number {
  const [hours, minutes, seconds] = [match[4], match[5], match[6]].map((part) => Number(part ?? 0));
  if (hours! > 23 || minutes! > 59 || seconds! > 59) return Number.NaN;
  return (hours! * 3600 + minutes! * 60 + seconds! + Number(match[7] ?? 0)) / 86_400;
}
