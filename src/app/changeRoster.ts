import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { PlannedChange, RosterChange } from '../core/entries/rosterChange';
import { carryOutChanges } from '../core/rollup/roster/carryOutChanges';
import { understandChanges } from '../core/rollup/roster/understandChanges';

export type ChangedRoster =
  | {
      readonly ok: true;
      readonly book: Book;
      /** Carried out at once. */
      readonly done: readonly RosterChange[];
      /** What waits for its month. */
      readonly waiting: readonly RosterChange[];
    }
  /** Sentences; nothing is changed. */
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Lines of 区划调整 that wait for their month, and sentences about those that cannot be carried out. */
export function waitingChanges(
  book: Book,
  catalogue: Catalogue,
): { readonly waiting: readonly RosterChange[]; readonly reasons: readonly string[] } {
  const { waiting, faults } = understandChanges(book, catalogue);
  return { waiting, reasons: faults.map(({ said }) => said.message) };
}

/** Adds lines to 区划调整 and carries out those whose month has come. */
export function changeRoster(
  book: Book,
  catalogue: Catalogue,
  lines: readonly PlannedChange[],
): ChangedRoster {
  const { done = [], planned = [] } = book.rosterChanges ?? {};
  const asked: Book = { ...book, rosterChanges: { done, planned: [...planned, ...lines] } };
  const { due, waiting, faults } = understandChanges(asked, catalogue);
  if (faults.length > 0) return { ok: false, reasons: faults.map(({ said }) => said.message) };
  return { ok: true, book: carryOutChanges(asked, catalogue), done: due, waiting };
}
