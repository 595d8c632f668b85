import type { Bounds } from '../../assess/Assessment';
import type { Element } from '../../catalogue/Catalogue';
import type { Book } from '../../entries/book';
import { elementKey } from '../term';

/** Where a unit's figure lies by its own book, in which some of its units were missing; undefined where it says nothing of it. */
export function boundsBelow(book: Book, org: string, element: Element): Bounds | undefined {
  if (element.type.kind === 'choice') return undefined;
  const entry = book.returns.get(org)?.entries.get(elementKey(element.code));
  const { lower, upper } = entry?.below ?? {};
  if (entry?.value.kind !== 'missing' || lower === undefined) return undefined;
  return { lower, ...(upper === undefined ? {} : { upper }) };
}
