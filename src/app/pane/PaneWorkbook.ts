import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Book } from '../../core/entries/book';
import type { Identity } from '../../core/entries/identity';
import type { OwnSheets, SheetChoices } from '../../core/entries/ownSheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { carryOutChanges } from '../../core/rollup/roster/carryOutChanges';
import type { Finding } from '../../core/validate/Finding';
import { asBefore } from './asBefore';
import { openBook, type OpenedBook } from '../planWorkbook';
import { openWorkbook } from '../openWorkbook';
import { reviewBook } from '../reviewBook';
import { reviewForm, type ReviewedForm } from '../reviewForm';

interface Read {
  readonly snapshot: WorkbookSnapshot;
  /** The catalogue it was built from, else the one that travels with the program. */
  readonly catalogue: Catalogue;
  /** On who the file is. */
  readonly findings: readonly Finding[];
}

/** A workbook that is none of ours. */
export interface ForeignWorkbook extends Read {
  readonly kind: 'foreign';
}

/** 总表, checked. */
export interface DistrictWorkbook extends Read {
  readonly kind: 'district';
  readonly identity: Identity;
  /** Checked anew. */
  readonly book: Book;
  /** With the findings that it lists. */
  readonly asRead: Book;
  /** Which sheets are the book's. */
  readonly own: OwnSheets;
}

/** The form of a 镇街 or 部门, checked. */
export interface FormWorkbook extends Read {
  readonly kind: 'form';
  readonly identity: Identity;
  readonly reviewed: ReviewedForm;
}

/** What the opened workbook is, told by its identity, and what is found in it. */
export type PaneWorkbook = ForeignWorkbook | DistrictWorkbook | FormWorkbook;

/**
 * Tells what a workbook is and checks it.
 * @param fallback the catalogue for files that carry none
 * @param choices what a person said of sheets of which it was in doubt
 */
export function readPaneWorkbook(
  snapshot: WorkbookSnapshot,
  fallback: Catalogue,
  choices?: SheetChoices,
): PaneWorkbook {
  const { identity, findings, catalogue } = openWorkbook(snapshot, fallback);
  const read = { snapshot, catalogue, findings };
  if (!identity) return { kind: 'foreign', ...read };
  if (identity.kind !== 'district') {
    return { kind: 'form', ...read, identity, reviewed: reviewForm(snapshot, identity, catalogue) };
  }
  const opened = openBook(snapshot, fallback, choices);
  if (!opened) return { kind: 'foreign', ...read };
  return { kind: 'district', ...read, identity, ...checkedOnce(opened), own: opened.own };
}

type CheckedBook = Pick<DistrictWorkbook, 'asRead' | 'book'>;

let last: (CheckedBook & Pick<Read, 'catalogue'>) | undefined;

/** A book that reads as the one that was read last is that one: a workbook is read again and again. */
function checkedOnce({ asRead: now, catalogue }: OpenedBook): CheckedBook {
  const before = last?.catalogue === catalogue ? last : undefined;
  const asRead = before ? asBefore(before.asRead, now) : now;
  const book =
    before?.asRead === asRead
      ? before.book
      : reviewBook(carryOutChanges(asRead, catalogue), catalogue);
  last = { asRead, book, catalogue };
  return { asRead, book };
}

/** The workbook after some of its sheets were read anew. */
export function withSheets(
  { snapshot }: PaneWorkbook,
  sheets: readonly SheetSnapshot[],
): WorkbookSnapshot {
  const fresh = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet),
  };
}
