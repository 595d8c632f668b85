import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Book, Receipt } from '../../core/entries/book';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { fileNotRead } from '../../core/messages/paneCollect';
import { dueDate, reportingSet, type Duplicate } from '../../core/rollup/townshipSet';
import { fingerprint } from '../../core/values/fingerprint';
import { sha256 } from '../../core/values/sha256';
import type { ReturnedFile } from '../collectReturns';
import { expectedUnits, type ExpectedUnit } from '../expectedUnits';

/** Reads a file's bytes; what cannot be read is an error whose message is a Chinese sentence. */
export type ReadFile = (bytes: Uint8Array) => WorkbookSnapshot | Promise<WorkbookSnapshot>;

/** Reads one returned file; a file that cannot be read comes back with the reason. */
export async function readReturn(
  file: string,
  bytes: Uint8Array,
  read: ReadFile,
): Promise<ReturnedFile> {
  const mark = sha256(bytes);
  try {
    return { file, sha256: mark, content: await read(bytes) };
  } catch (error) {
    const known = error instanceof Error && error.name === 'XlsxError';
    return { file, sha256: mark, content: { error: known ? error.message : fileNotRead() } };
  }
}

/** A returned file whose bytes were not read: it comes back with the reason, marked by it. */
export function unreadReturn(file: string, reason: string): ReturnedFile {
  return { file, sha256: fingerprint(`${file}|${reason}`), content: { error: reason } };
}

/** Who has reported, in the order in which units are asked. */
export interface ReturnsOverview {
  readonly expected: number;
  readonly reported: number;
  readonly missing: readonly ExpectedUnit[];
  readonly late: readonly ExpectedUnit[];
  readonly duplicates: readonly Duplicate[];
  /** Units without an accepted return whose last file was sent back. */
  readonly refused: readonly Receipt[];
  /** The last day on which a return is on time, `YYYY-MM-DD`. */
  readonly due: string;
}

export function returnsOverview(book: Book, catalogue: Catalogue): ReturnsOverview {
  const units = expectedUnits(book, catalogue);
  const set = reportingSet(
    book,
    units.map(({ org }) => org),
  );
  const named = (orgs: readonly string[]): readonly ExpectedUnit[] =>
    units.filter(({ org }) => orgs.includes(org));
  const missing = named(set.missing);
  return {
    expected: units.length,
    reported: set.reported.length,
    missing,
    late: named(set.late),
    duplicates: set.duplicates,
    refused: missing.flatMap(({ org }) => {
      const last = book.receipts.filter((receipt) => receipt.org === org).at(-1);
      return last ? [last] : [];
    }),
    due: dueDate(book.period, book.parameters.dueDay),
  };
}
