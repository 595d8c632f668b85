/** Quoted text, escaped, padding and fill characters, and bracketed colours, conditions and locales. */
const NOT_CODES = /"[^"]*"?|[\\_*].?|\[(?![hms]+\])[^\]]*\]?|General|G\/通用格式/gis;
/** `e` is a year in East Asian formats, but an exponent before a sign; `g` and `b` are eras. */
const DATE_CODES = /[ymdhsgb]|aaa|e(?![+-])/i;

/** Whether a number format code shows positive numbers as a date or a time. */
export function isDateFormat(code: string): boolean {
  const [first = ''] = code.replace(NOT_CODES, '').split(';');
  return DATE_CODES.test(first);
}
