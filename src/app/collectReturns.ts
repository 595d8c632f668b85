import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book, Receipt } from '../core/entries/book';
import { PEER_SEVERITY } from '../core/rules/ruleGroups';
import { whole, type Pieces } from '../core/values/pieces';
import { duplicatesOf, type DuplicateReturn } from './duplicateReturns';
import { reviewBook } from './reviewBook';
import { takeInSafely, type CollectedFile, type ReturnedFile } from './takeIn';

export type { CollectedFile, ReturnedFile } from './takeIn';

export interface Collection {
  readonly book: Book;
  readonly files: readonly CollectedFile[];
  readonly duplicates: readonly DuplicateReturn[];
}

/** Returned files on their way into a book, one after the other. */
export interface Collecting {
  /** Takes in one more file, later than all before it; nothing of its content is kept but what counts. */
  take(file: ReturnedFile): CollectedFile;
  /** Checks the whole book anew with what was taken in. */
  finish(): Collection;
}

/**
 * Takes returned files into a book: identify, read, check, accept or refuse each with a receipt, then
 * check the whole book anew. A refused file never replaces an accepted one, and none stops the others.
 * Of several files of one unit the last acceptable one counts.
 * @param received ISO date on which the files came in, and where it is known the local time: `2023-10-03 08:30`
 */
export function beginCollecting(book: Book, catalogue: Catalogue, received: string): Collecting {
  let current = book;
  const collected: CollectedFile[] = [];
  const outdated = new Set<string>();
  return {
    take(file) {
      const { next, result } = takeInSafely({ book: current, catalogue, received, outdated }, file);
      current = next;
      if (counts(result.receipt, current)) outdated.add(result.receipt.org);
      collected.push(result);
      return result;
    },
    finish() {
      const replaced = new Map(
        [...book.returns]
          .filter(([org, before]) => current.returns.get(org)?.receipt !== before.receipt)
          .map(([org, { entries }]) => [org, entries]),
      );
      const reviewed = reviewBook(current, catalogue, replaced);
      return {
        book: reviewed,
        files: collected.map((file) => besideOthers(file, reviewed)),
        duplicates: duplicatesOf(collected, current),
      };
    },
  };
}

/**
 * Takes in files that are all at hand.
 * @param files oldest first
 */
export function collectReturns(
  book: Book,
  catalogue: Catalogue,
  files: readonly ReturnedFile[],
  received: string,
): Collection {
  return whole(collectPieces(book, catalogue, files, received));
}

/** The same, stopping after every file and telling what became of it. */
export function* collectPieces(
  book: Book,
  catalogue: Catalogue,
  files: readonly ReturnedFile[],
  received: string,
): Pieces<Collection, CollectedFile> {
  const collecting = beginCollecting(book, catalogue, received);
  for (const file of files) yield collecting.take(file);
  return collecting.finish();
}

/** The file that counts, with what only the figures of the other units tell of its own. */
function besideOthers(file: CollectedFile, book: Book): CollectedFile {
  const { receipt, findings } = file;
  if (!counts(receipt, book)) return file;
  const peers = book.findings.filter(
    ({ rule, org }) => org === receipt.org && Object.hasOwn(PEER_SEVERITY, rule),
  );
  return peers.length === 0 ? file : { ...file, findings: [...findings, ...peers] };
}

/** Whether the file is what its unit reports by now. */
function counts({ accepted, org, sha256 }: Receipt, { returns }: Book): boolean {
  return accepted && returns.get(org)?.receipt.sha256 === sha256;
}
