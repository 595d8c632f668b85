import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';

export interface ExpectedUnit {
  /** Township code or department. */
  readonly org: string;
  readonly name: string;
  readonly kind: 'township' | 'department';
}

/** Every unit that a month's report waits for: the roster's townships, then the plan's departments. */
export function expectedUnits(book: Book, catalogue: Catalogue): readonly ExpectedUnit[] {
  return [
    ...book.roster.map(({ code, name }) => ({ org: code, name, kind: 'township' as const })),
    ...catalogue.departments.map((name) => ({ org: name, name, kind: 'department' as const })),
  ];
}
