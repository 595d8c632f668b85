import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { Identity } from '../core/entries/identity';
import type { LostIdentity } from '../core/entries/readIdentity';
import { expectedUnits } from './expectedUnits';
import { unitIdentity } from './reviewBook';

/** The unit of the book that a form's visible titles name, for the month they name. */
export function titledIdentity(
  book: Book,
  catalogue: Catalogue,
  lost: LostIdentity | undefined,
): Identity | undefined {
  const unit = expectedUnits(book, catalogue).find(({ name }) => name === lost?.orgName);
  const known = unit && unitIdentity(book, catalogue, unit.org);
  return known && lost && { ...known, year: lost.year, month: lost.month };
}
