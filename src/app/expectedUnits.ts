import { askedTownships } from '../core/catalogue/askedTownships';
import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { IssueUnit } from '../core/entries/issue';

/** A unit that reports; forms are issued to it. */
export type ExpectedUnit = IssueUnit;

/** Every unit that a month's report waits for: the roster's townships of which something is asked, then the plan's departments. */
export function expectedUnits({ roster }: Book, catalogue: Catalogue): readonly ExpectedUnit[] {
  return unitsOf(catalogue, roster);
}

/** The units of a plan with a roster. */
export function unitsOf(
  catalogue: Catalogue,
  roster: readonly Township[],
): readonly ExpectedUnit[] {
  return [
    ...askedTownships(catalogue, roster).map(({ code, name }) => ({
      org: code,
      name,
      kind: 'township' as const,
    })),
    ...catalogue.departments.map((name) => ({ org: name, name, kind: 'department' as const })),
  ];
}
