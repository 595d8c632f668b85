import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import { scoringUnder } from '../core/entries/scoring';
import { planResults } from '../core/messages/planResults';
import { failure, success, type Result } from '../core/values/result';
import { carryOver } from './carryOver';
import { reviewBook } from './reviewBook';
import { identityOf } from './startBook';

/** A book that goes on with another version of its plan; what was entered stays by its codes. */
export function applyPlan(book: Book, before: Catalogue, next: Catalogue): Result<Book, string> {
  const { district, years } = next.plan;
  if (district.code !== book.identity.district)
    return failure(planResults.otherDistrict(book.identity.orgName, district.name));
  if (!years.includes(book.period.year))
    return failure(planResults.yearNotPlanned(book.period.year, years));
  const identity = identityOf(next, book.period, 'district', district.code, district.name);
  const { carried } = carryOver(book, before, next, book);
  const scoring = book.scoring && scoringUnder(book.scoring, before.plan, next.plan);
  const onward = { ...book, ...carried, identity, ...(scoring === undefined ? {} : { scoring }) };
  return success(reviewBook(onward, next));
}
