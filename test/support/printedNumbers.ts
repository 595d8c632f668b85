/** A number as a page prints it. */
export const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** Every way in which a page may print the numbers of some part of the JSON. */
export function shownOf(...parts: readonly unknown[]): ReadonlySet<string> {
  const shown = new Set<string>();
  const add = (value: number): void => {
    for (const each of [value, value * 100])
      for (let decimals = 0; decimals <= 4; decimals += 1) {
        const fixed = Math.abs(each).toFixed(decimals);
        shown.add(fixed);
        shown.add(String(Number(fixed)));
      }
  };
  const visit = (part: unknown): void => {
    if (typeof part === 'number') add(part);
    else if (typeof part === 'string')
      for (const [text] of part.matchAll(NUMBER)) shown.add(text.replace(/,/g, ''));
    else if (Array.isArray(part)) {
      add(part.length);
      part.forEach(visit);
    } else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
  };
  parts.forEach(visit);
  return shown;
}
