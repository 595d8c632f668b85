import type { Catalogue, Element } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import { departmentPlace } from './departmentPlace';
import { entryTerm } from './term';
import type { Term } from './term';

/** What the department that answers for a district-scope element reported. */
export function departmentTerm(
  book: Book,
  catalogue: Catalogue,
  element: Element,
): { readonly org: string; readonly term: Term } {
  const { org, key } = departmentPlace(catalogue, element);
  return { org, term: entryTerm(element, book.returns.get(org)?.entries.get(key)) };
}
