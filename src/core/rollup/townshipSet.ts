import type { Book, Receipt } from '../entries/book';
import type { Period } from '../entries/identity';
import { reportedOn } from '../entries/version';

/** A unit that sent its month in more than once. */
export interface Duplicate {
  readonly org: string;
  readonly orgName: string;
  /** Files in the order in which they were taken in. */
  readonly files: readonly string[];
}

/** Who has reported. Units are township codes or department names, in the order they were asked. */
export interface ReportingSet {
  readonly expected: readonly string[];
  /** Units with an accepted return. */
  readonly reported: readonly string[];
  readonly missing: readonly string[];
  readonly duplicates: readonly Duplicate[];
  /** Reported, but first taken in after the due day. */
  readonly late: readonly string[];
}

/** Who of the roster has reported. */
export function townshipSet(book: Book): ReportingSet {
  return reportingSet(
    book,
    book.roster.map((township) => township.code),
  );
}

/** Who of the given units has reported; returns of units that were not asked are left aside. */
export function reportingSet(book: Book, expected: readonly string[]): ReportingSet {
  const due = dueDate(book.period, book.parameters.dueDay);
  const reported = expected.filter((org) => book.returns.has(org));
  return {
    expected,
    reported,
    missing: expected.filter((org) => !book.returns.has(org)),
    duplicates: expected.flatMap((org) => duplicateOf(org, book.receipts)),
    late: reported.filter((org) => reportedOn(book, org) > due),
  };
}

/** The last day on which a month's return is on time, `YYYY-MM-DD`, in the month after it. */
export function dueDate(period: Period, dueDay: number): string {
  const year = period.month === 12 ? period.year + 1 : period.year;
  const month = period.month === 12 ? 1 : period.month + 1;
  const day = Math.min(dueDay, daysOfMonth(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Two accepted returns, or the same file twice. A return that was refused and then corrected is not
 * a duplicate.
 */
function duplicateOf(org: string, receipts: readonly Receipt[]): readonly Duplicate[] {
  const own = receipts.filter((receipt) => receipt.org === org && receipt.sha256 !== '');
  const accepted = own.filter((receipt) => receipt.accepted);
  const repeated = own.filter((receipt) => own.some((other) => isSameFile(receipt, other)));
  const doubled = accepted.length > 1 ? accepted : repeated;
  if (doubled.length === 0) return [];
  return [{ org, orgName: own[0]!.orgName, files: doubled.map((receipt) => receipt.file) }];
}

function isSameFile(one: Receipt, other: Receipt): boolean {
  return one !== other && one.sha256 === other.sha256;
}
