import { isUndecided, type OwnSheets } from '../core/entries/ownSheets';
import { standingFinding } from '../core/entries/standingFinding';
import { understandChanges } from '../core/rollup/roster/understandChanges';
import { bookSheetNames } from '../core/plan/districtSheets';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import type { Parameters } from '../core/entries/book';
import { writtenParameters } from '../core/entries/parameters';
import { claimSaid } from '../core/messages/standing';
import { beforeTyping } from '../core/standing/beforeTyping';
import { checkStanding } from '../core/standing/checkStanding';
import { withWhoReported } from '../core/plan/planBook';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import type { Finding } from '../core/validate/Finding';
import { planWorkbook, type OpenedBook } from './planWorkbook';

/**
 * What people changed in a district book in cells that are the program's, and what its sheets show otherwise
 * than the program works it out.
 * @param plan of the book as it was read, where it is there already
 */
export function standingFindings(
  workbook: WorkbookSnapshot,
  { asRead: book, catalogue, own }: Omit<OpenedBook, 'book'>,
  plan: WorkbookPlan = planWorkbook(book, catalogue),
): readonly Finding[] {
  const changes = understandChanges(book, catalogue).faults.map(({ place, said }) =>
    standingFinding('rosterChange', { code: '', org: '' }, place, said),
  );
  const written = writtenParameters(own.workbook, book.parameters);
  const asWritten = { ...book, parameters: written };
  const before = sameParameters(written, book.parameters)
    ? undefined
    : planWorkbook(asWritten, catalogue);
  const since = beforeTyping(own.workbook, asWritten);
  const untyped = since && withWhoReported(before ?? plan, since, catalogue);
  return [...changes, ...checkStanding({ workbook, own, catalogue, book, plan, before, untyped })];
}

const sameParameters = (one: Parameters, other: Parameters): boolean =>
  one.tolerance === other.tolerance &&
  one.changeThreshold === other.changeThreshold &&
  one.dueDay === other.dueDay;

/** Sentences on sheets of which a person has to say whose they are, before anything may be written. */
export function undecidedSheets({ claims }: OwnSheets): readonly string[] {
  return claims
    .filter(isUndecided)
    .map((claim) => claimSaid(claim, { orgName: '', sheet: claim.listed, cell: '' }).message);
}

/** Names of every sheet that the book knows as its own. */
export function listedSheets({ own, catalogue }: OpenedBook): readonly string[] {
  return bookSheetNames(own.roster, catalogue.plan);
}
