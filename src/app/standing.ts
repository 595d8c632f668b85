import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import type { WorkbookPicture } from '../core/plan/picture/Picture';
import { pictureOf } from '../core/plan/picture/pictureOf';
import { standingPicture } from '../core/plan/picture/standing';
import { planWorkbook, type OpenedBook } from './planWorkbook';
import { reviewBook } from './reviewBook';

/** What stands in a workbook that was read as a district book. */
export function standingBook(
  { asRead, catalogue }: Pick<OpenedBook, 'asRead' | 'catalogue'>,
  read: WorkbookSnapshot,
): WorkbookPicture {
  return standingPicture(pictureOf(planWorkbook(reviewBook(asRead, catalogue), catalogue)), read);
}
