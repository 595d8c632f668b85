import type { Catalogue } from '../core/catalogue/Catalogue';
import { serialiseCatalogue } from '../core/catalogue/serialise';
import type { Book } from '../core/entries/book';
import { readBook } from '../core/entries/readBook';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { planBook, planBookPieces } from '../core/plan/planBook';
import type { WorkbookPlan } from '../core/plan/SheetPlan';
import type { Pieces } from '../core/values/pieces';
import { openWorkbook } from './openWorkbook';

/** The sheets of a district book. */
export function planWorkbook(book: Book, catalogue: Catalogue): WorkbookPlan {
  return planBook(book, catalogue, serialiseCatalogue(catalogue.files));
}

/** The same in pieces. */
export function planWorkbookPieces(book: Book, catalogue: Catalogue): Pieces<WorkbookPlan> {
  return planBookPieces(book, catalogue, serialiseCatalogue(catalogue.files));
}

export interface OpenedBook {
  readonly book: Book;
  readonly catalogue: Catalogue;
}

/** Opens a workbook as a district book; undefined where it is none. */
export function openBook(workbook: WorkbookSnapshot, fallback: Catalogue): OpenedBook | undefined {
  const { identity, catalogue } = openWorkbook(workbook, fallback);
  if (identity?.kind !== 'district') return undefined;
  return { book: readBook(workbook, identity, catalogue), catalogue };
}
