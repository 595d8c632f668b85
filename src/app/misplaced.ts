import type { Book } from '../core/entries/book';
import type { Identity } from '../core/entries/identity';
import { holdsSample, isSampleFile } from '../core/entries/sample';
import {
  changedUnit,
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
  if (unit?.kind === identity.kind) return undefined;
  const changes = (book.rosterChanges?.done ?? []).filter(({ from }) => from.code === identity.org);
  const [first] = changes;
  return first === undefined
    ? unknownUnit(identity.orgName, identity.org)
    : changedUnit(
        first.from.name,
        first.date,
        changes.flatMap(({ to }) => (to ? [to.name] : [])),
      );
}

/** Made-up figures and real ones are never rolled up together. */
export function mixedReason(book: Book, file: string): string | undefined {
  return holdsSample(book) && !isSampleFile(file) ? sampleBook() : undefined;
}

/** Why a form in which nobody has written anything is sent back. */
export function blankReason({ form }: ReviewedForm): string | undefined {
  const filled = [...form.entries.values()].some(
    ({ value, below }) => value.kind !== 'missing' || (below?.parts.length ?? 0) > 0,
  );
  return filled ? undefined : emptyForm();
}
