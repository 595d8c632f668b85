import type { Book } from '../core/entries/book';
import type { Identity } from '../core/entries/identity';
import { holdsSample, isSampleFile } from '../core/entries/sample';
import {
  districtBookReturned,
  emptyForm,
  otherDistrict,
  sampleBook,
  unknownUnit,
} from '../core/messages/collect';
import type { ReviewedForm } from './reviewForm';

/** Why a form does not belong to this book at all. */
export function misplacedReason(
  book: Book,
  identity: Identity,
  unit: Identity | undefined,
): string | undefined {
  if (identity.kind === 'district') return districtBookReturned();
  if (identity.district !== book.identity.district)
    return otherDistrict(identity.district, book.identity.district);
  return unit?.kind === identity.kind ? undefined : unknownUnit(identity.orgName, identity.org);
}

/** Made-up figures and real ones are never rolled up together. */
export function mixedReason(book: Book, file: string): string | undefined {
  return holdsSample(book) && !isSampleFile(file) ? sampleBook() : undefined;
}

/** Why a form in which nobody has written anything is sent back. */
export function blankReason({ form }: ReviewedForm): string | undefined {
  const filled = [...form.entries.values()].some(({ value }) => value.kind !== 'missing');
  return filled ? undefined : emptyForm();
}
