import type { BookContext } from '../bookContext';

/** A unit's name by its township code; departments are known by their names. */
export function unitName(org: string, { book, catalogue }: BookContext): string {
  if (org === book.identity.org) return catalogue.plan.district.name;
  return book.roster.find(({ code }) => code === org)?.name ?? org;
}

/** An element's or indicator's name with its code. */
export function codeName(code: string, { catalogue, elements }: BookContext): string {
  const indicator = catalogue.indicators.find((each) => each.code === code);
  if (indicator) return `${code} ${indicator.name}`;
  return elements.get(code)?.name ?? code;
}
