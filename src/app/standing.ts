import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import type { WorkbookPicture } from '../core/picture/Picture';
import { pictureOf } from '../core/picture/pictureOf';
import { standingPicture } from '../core/picture/standing';
import { planWorkbook, type OpenedBook } from './planWorkbook';
import { reviewBook } from './reviewBook';

/** What stands in a workbook that was read as a district book. */
export function standingBook(
  { asRead, catalogue }: Pick<OpenedBook, 'asRead' | 'catalogue'>,
  read: WorkbookSnapshot,
): WorkbookPicture {
  return standingPicture(pictureOf(planWorkbook(reviewBook(asRead, catalogue), catalogue)), read);
}
