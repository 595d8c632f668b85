import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import { bookSheetNames } from '../core/plan/districtSheets';
import { tooManyUnits } from '../core/messages/bookSheets';
import { BOOK_LIMITS } from '../core/values/limits';

/** Why a book has too many units for one workbook, which could not be opened again; undefined where it has not. */
export function bookTooLong(
  { roster }: Pick<Book, 'roster'>,
  { plan }: Catalogue,
): string | undefined {
  const sheets = bookSheetNames(roster, plan).length;
  const { sheets: most } = BOOK_LIMITS;
  return sheets > most ? tooManyUnits(roster.length, sheets, most) : undefined;
}
