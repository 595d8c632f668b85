import type { Catalogue } from '../core/catalogue/Catalogue';
import { serialiseCatalogue } from '../core/catalogue/serialise';
import type { Book } from '../core/entries/book';
import { findOwnSheets, type OwnSheets, type SheetChoices } from '../core/entries/ownSheets';
import type { Identity } from '../core/entries/identity';
import { readBook } from '../core/entries/readBook';
import { missesKeys } from '../core/entries/readBookEntries';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { otherSheetNames } from '../core/plan/districtSheets';
import { planBook, planBookPieces } from '../core/plan/planBook';
import type { WorkbookPicture } from '../core/picture/Picture';
import { pictureOf } from '../core/picture/pictureOf';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import { carryOutChanges } from '../core/rollup/roster/carryOutChanges';
import { withKeys } from '../core/standing/withKeys';
import type { Pieces } from '../core/values/pieces';
import { openWorkbook } from './openWorkbook';

/** The sheets of a district book. */
export function planWorkbook(book: Book, catalogue: Catalogue): WorkbookPlan {
  return planBook(book, catalogue, serialiseCatalogue(catalogue.files));
}

/** What a workbook holds that shows them. */
export function pictureOfBook(book: Book, catalogue: Catalogue): WorkbookPicture {
  return pictureOf(planWorkbook(book, catalogue));
}

/** The same plan in pieces. */
export function planWorkbookPieces(book: Book, catalogue: Catalogue): Pieces<WorkbookPlan> {
  return planBookPieces(book, catalogue, serialiseCatalogue(catalogue.files));
}

export interface OpenedBook {
  /** With the roster of its month. */
  readonly book: Book;
  /** As its sheets hold it: lines of 区划调整 that were typed since are not carried out. */
  readonly asRead: Book;
  readonly catalogue: Catalogue;
  /** Which sheets are the book's. */
  readonly own: OwnSheets;
}

/**
 * Opens a workbook as a district book; undefined where it is none.
 * @param choices what a person said of sheets of which it was in doubt
 */
export function openBook(
  workbook: WorkbookSnapshot,
  fallback: Catalogue,
  choices?: SheetChoices,
): OpenedBook | undefined {
  const { identity, catalogue } = openWorkbook(workbook, fallback);
  if (identity?.kind !== 'district') return undefined;
  const others = otherSheetNames(catalogue.plan);
  const own = findOwnSheets(workbook, catalogue, others, choices);
  const read = readBook(workbook, identity, catalogue, own);
  const asRead = missesKeys({ own, catalogue, identity })
    ? readMended(workbook, identity, { catalogue, own, asRead: read }, choices)
    : read;
  return { book: carryOutChanges(asRead, catalogue), asRead, catalogue, own };
}

/** Read again with the hidden keys of its tables put back, so that nothing that was typed beside them is lost. */
function readMended(
  workbook: WorkbookSnapshot,
  identity: Identity,
  { catalogue, own, asRead }: Omit<OpenedBook, 'book'>,
  choices?: SheetChoices,
): Book {
  const mended = withKeys(workbook, own, planWorkbook(asRead, catalogue));
  const others = otherSheetNames(catalogue.plan);
  return readBook(mended, identity, catalogue, findOwnSheets(mended, catalogue, others, choices));
}
