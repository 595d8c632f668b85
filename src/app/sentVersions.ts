import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import { versionsOf, type UnitVersion } from '../core/entries/version';
import { expectedUnits, type ExpectedUnit } from './expectedUnits';

export interface SentVersions {
  readonly unit: ExpectedUnit;
  /** Oldest first. */
  readonly versions: readonly UnitVersion[];
}

/** What every unit sent, in the order in which units are asked. */
export function sentVersions(book: Book, catalogue: Catalogue): readonly SentVersions[] {
  return expectedUnits(book, catalogue).map((unit) => ({
    unit,
    versions: versionsOf(book, unit.org),
  }));
}
