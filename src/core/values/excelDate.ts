/** `YYYY-MM-DD` of a date serial of the 1900 system; its time of day is left out. */
export function serialToIso(serial: number): string {
  const whole = Math.floor(serial);
  // Excel counts a 29 February 1900 that never was.
  const days = whole < 60 ? whole + 1 : whole;
  // Days from 0000-03-01, in eras of 400 years, so that a leap day ends its year.
  const shifted = days + 693899;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
