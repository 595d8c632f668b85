import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book, Decision, Receipt, UnitReturn } from '../core/entries/book';
import { FILE_RULES } from '../core/entries/fileFinding';
import { unfiledReceipt } from '../core/entries/readReceipts';
import { differenceOf, versionsOf, type UnitVersion } from '../core/entries/version';
import { versionMessages as M } from '../core/messages/versions';
import { failure, success, type Result } from '../core/values/result';
import { admittedLater } from './admission';
import { expectedUnits } from './expectedUnits';
import { reviewBook } from './reviewBook';

/** That one version of what a unit sent is not to count, is to count again, or is to count though it was refused. */
export type Wanted = Decision;

export interface Decided {
  readonly book: Book;
  /** What came of it, in one sentence. */
  readonly said: string;
}

/**
 * Withdraws, restores or lets through a version; the whole book is checked anew. Where the version that counted is
 * withdrawn, the newest other one that was taken in counts, or the unit has not reported. Nothing is deleted.
 */
export function decide(book: Book, catalogue: Catalogue, wanted: Wanted): Result<Decided, string> {
  const { kind, org, version: number, by, reason } = wanted;
  if (by.trim() === '' || reason.trim() === '') return failure(M.needsNameAndReason());
  const unit = expectedUnits(book, catalogue).find((each) => each.org === org);
  const kept = withTyped(book, org, wanted.date);
  const versions = versionsOf(kept, org);
  const version = versions.find((each) => each.number === number);
  const name = unit?.name ?? org;
  if (unit === undefined || version === undefined)
    return failure(M.noVersion(name, number, versions.length));
  if (kind === 'admit') return admit(kept, catalogue, wanted, version, name);
  const refusal = kind === 'withdraw' ? notWithdrawn(name, version) : notRestored(name, version);
  if (refusal !== undefined) return failure(refusal);
  const decided: Book = { ...kept, decisions: [...kept.decisions, wanted] };
  const counts =
    kind === 'restore'
      ? version
      : version.state === 'counts'
        ? versions.filter(({ state }) => state === 'replaced').at(-1)
        : versions.find(({ state }) => state === 'counts');
  const next = checkedAnew(book, counting(decided, org, counts?.receipt), org, catalogue);
  return success({ book: next, said: M.decided(kind, name, number, counts?.number) });
}

/** @param before the book until now, whose explanations are told by what they were on */
function checkedAnew(before: Book, next: Book, org: string, catalogue: Catalogue): Book {
  const entries = before.returns.get(org)?.entries;
  return reviewBook(next, catalogue, new Map(entries === undefined ? [] : [[org, entries]]));
}

/** Lets a version through that was refused because it does not prove whom it was issued to. */
function admit(
  book: Book,
  catalogue: Catalogue,
  { org, by, reason, date }: Wanted,
  { number, state, receipt }: UnitVersion,
  name: string,
): Result<Decided, string> {
  if (state !== 'refused') return failure(M.isTakenIn(name, number));
  if (receipt.version === undefined) return failure(M.notKept(name, number));
  const next = admittedLater(book, receipt, { org, version: number, by, reason, date });
  if (next === undefined) return failure(M.cannotBeAdmitted(name, number, receipt.reason));
  const accepted = versionsOf(next, org)[number - 1]?.receipt;
  const checked = checkedAnew(book, counting(next, org, accepted), org, catalogue);
  const against = checked.findings.find((each) => each.org === org && each.severity === 'hard');
  if (against) return failure(M.cannotBeAdmitted(name, number, against.message));
  return success({ book: checked, said: M.decided('admit', name, number, number) });
}

function notWithdrawn(name: string, { number, state }: UnitVersion): string | undefined {
  if (state === 'refused') return M.refusedCannotBeWithdrawn(name, number);
  return state === 'withdrawn' ? M.isWithdrawn(name, number) : undefined;
}

function notRestored(name: string, { number, state, receipt }: UnitVersion): string | undefined {
  if (state === 'refused') return M.refusedCannotBeRestored(name, number);
  if (state === 'counts') return M.counts(name, number);
  return receipt.version === undefined ? M.notKept(name, number) : undefined;
}

/** The book in which this version is what the unit reports; none where it has not reported. */
function counting(book: Book, org: string, receipt: Receipt | undefined): Book {
  if (receipt !== undefined && book.returns.get(org)?.receipt === receipt) return book;
  const returns = new Map(book.returns);
  const entries = receipt?.version?.entries;
  if (receipt === undefined || entries === undefined) returns.delete(org);
  else returns.set(org, { org, entries, receipt });
  const others = book.findings.filter((each) => each.org !== org || !(each.rule in FILE_RULES));
  return { ...book, returns, findings: [...others, ...(receipt?.version?.findings ?? [])] };
}

/**
 * Figures that were typed into the book itself become a version of their own before another one takes their
 * place, so that they are not lost.
 * @param date ISO date on which that happens
 */
export function withTyped(book: Book, org: string, date: string): Book {
  const current = book.returns.get(org);
  if (current === undefined) return book;
  const { added, changed } = differenceOf(
    current.receipt.version?.entries ?? new Map<never, never>(),
    current.entries,
  );
  if (added + changed === 0) return book;
  const { receipt: former, entries } = current;
  if (former.version === undefined && former.file !== '') return withVersion(book, current, former);
  const receipt = {
    ...unfiledReceipt(org, current.receipt.orgName),
    file: M.typedInBook(),
    received: date,
    replaces: current.receipt.sha256,
    version: { entries, findings: [] },
  };
  return {
    ...book,
    receipts: [...book.receipts, receipt],
    returns: new Map([...book.returns, [org, { ...current, receipt }]]),
  };
}

/** A return that was taken in before versions were kept: what the book holds of it is its version. */
function withVersion(book: Book, current: UnitReturn, former: Receipt): Book {
  const receipt: Receipt = { ...former, version: { entries: current.entries, findings: [] } };
  return {
    ...book,
    receipts: book.receipts.map((each) => (each === former ? receipt : each)),
    returns: new Map([...book.returns, [current.org, { ...current, receipt }]]),
  };
}
