import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import type { Finding } from '../validate/Finding';
import { districtElements } from './contribution';
import { departmentPlace } from './departmentPlace';
import type { RollUpContext, RolledUp } from './rollUp';

/** Whether a hard finding stands on something the indicator's figure is made of (无效). */
export function isInvalid(
  context: RollUpContext,
  rolled: RolledUp,
  findings: readonly Finding[],
): boolean {
  const { indicator, contributions } = rolled;
  const { book, catalogue, elements } = context;
  const counted = new Set(
    contributions.filter(({ state }) => state === 'counted').map(({ org }) => org),
  );
  const codes = new Set(contributions.flatMap(({ terms }) => [...terms.keys()]));
  const places = [
    ...districtElements(indicator, elements).map((element) => element.code),
    ...(indicator.attestedBy === undefined ? [] : [indicator.attestedBy]),
  ].flatMap((code) => departmentCodes(catalogue, context, code));
  return findings.some(
    ({ severity, org, code }) =>
      severity === 'hard' &&
      ((counted.has(org) && codes.has(code)) ||
        places.some((place) => place.org === org && place.codes.includes(code)) ||
        (isDistrict(book, org) && code === indicator.code)),
  );
}

/** A department's finding names the element, or the indicator in whose row it stands. */
function departmentCodes(catalogue: Catalogue, context: RollUpContext, code: string) {
  const element = context.elements.get(code);
  if (element === undefined) return [];
  const { org, key } = departmentPlace(catalogue, element);
  const row = key.slice(key.indexOf(':') + 1, key.lastIndexOf('/'));
  return [{ org, codes: [code, row] }];
}

function isDistrict(book: Book, org: string): boolean {
  return org === book.identity.org || org === book.identity.district;
}
