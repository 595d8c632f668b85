import type { Catalogue } from '../../catalogue/Catalogue';
import type { Book } from '../../entries/book';
import type { Signers } from '../../entries/signers';
import type { RosterChange } from '../../entries/rosterChange';
import { rosterAfter } from './rosterAfter';
import { understandChanges } from './understandChanges';

/**
 * A book whose roster is that of its month: lines of 区划调整 whose month has come are carried out. History
 * stays as it was reported; a line that cannot be carried out stays as well.
 */
export function carryOutChanges(book: Book, catalogue: Catalogue): Book {
  if ((book.rosterChanges?.planned ?? []).length === 0) return book;
  const { due, left } = understandChanges(book, catalogue);
  if (due.length === 0) return book;
  const days = [...new Set(due.map(({ date }) => date))];
  const roster = days.reduce(
    (before, day) =>
      rosterAfter(
        before,
        due.filter(({ date }) => date === day),
      ),
    book.roster,
  );
  return {
    ...book,
    roster,
    signers: signersAfter(book.signers, due),
    rosterChanges: { done: [...(book.rosterChanges?.done ?? []), ...due], planned: left },
  };
}

/** Who signed for a unit that goes on whole under another code signs there. */
function signersAfter(
  signers: ReadonlyMap<string, Signers>,
  changes: readonly RosterChange[],
): ReadonlyMap<string, Signers> {
  const after = new Map(signers);
  for (const { from, to, share } of changes) {
    const own = after.get(from.code);
    const isAlone = changes.filter((each) => each.to?.code === to?.code).length === 1;
    if (own && to && share.eq(1) && isAlone && !after.has(to.code)) after.set(to.code, own);
  }
  return after;
}
