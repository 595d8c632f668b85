import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book, Receipt, UnitReturn, Version } from '../core/entries/book';
import type { Entries, EntryKey } from '../core/entries/entry';
import { FILE_RULES } from '../core/entries/fileFinding';
import type { Identity } from '../core/entries/identity';
import { periodFindings } from '../core/entries/identityFindings';
import { holdsSample, isSampleFile } from '../core/entries/sample';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { sameValue, valueText } from '../core/entries/valueText';
import {
  alreadyReplaced,
  alreadyTaken,
  districtBookReturned,
  emptyForm,
  notProcessed,
  otherDistrict,
  refusal,
  sampleBook,
  unknownUnit,
} from '../core/messages/collect';
import { previousOf } from '../core/plan/bookContext';
import type { Finding } from '../core/validate/Finding';
import { mostTelling } from './mostTelling';
import { openWorkbook } from './openWorkbook';
import { unitIdentity } from './reviewBook';
import { isAcceptable, reviewForm, type ReviewedForm } from './reviewForm';

/** A returned file, read or not. */
export interface ReturnedFile {
  readonly file: string;
  readonly sha256: string;
  readonly content: WorkbookSnapshot | { readonly error: string };
  /** Why somebody sends it back though nothing in it stands against it. */
  readonly refusal?: string;
}

/** A difference to what the unit had returned before in the same month. */
export interface Change {
  readonly key: EntryKey;
  readonly from: string;
  readonly to: string;
}

/** What became of one file. */
export interface CollectedFile {
  readonly receipt: Receipt;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** The book after a file, and what became of it. */
interface Taken {
  readonly next: Book;
  readonly result: CollectedFile;
}

/** A file that nothing here was prepared for is refused like any other. */
export function takeInSafely(...[book, ...rest]: Parameters<typeof takeIn>): Taken {
  try {
    return takeIn(book, ...rest);
  } catch {
    const [, file, received] = rest;
    return refuse(book, file, received, undefined, [], notProcessed());
  }
}

/** @param outdated units whose current return is an older file of the same collection */
function takeIn(
  book: Book,
  catalogue: Catalogue,
  file: ReturnedFile,
  received: string,
  outdated: ReadonlySet<string>,
): Taken {
  const { content } = file;
  if ('error' in content) return refuse(book, file, received, undefined, [], content.error);
  const opened = openWorkbook(content, catalogue);
  const { identity } = opened;
  if (!identity) return refuse(book, file, received, undefined, opened.findings);
  const misplaced = misplacedReason(book, catalogue, identity) ?? mixedReason(book, file);
  if (misplaced !== undefined) return refuse(book, file, received, identity, [], misplaced);
  const off = [...opened.findings, ...periodFindings(identity, book.period)];
  if (off.length > 0) return refuse(book, file, received, identity, off);

  const reviewed = reviewForm(content, identity, catalogue, previousOf(book, identity.org));
  const before = book.returns.get(identity.org);
  const former = before && acceptedBefore(book, file, identity);
  if (former && (former.sha256 === before.receipt.sha256 || !outdated.has(identity.org)))
    return repeated(book, file, former, before.receipt, reviewed.findings);
  const blank = blankReason(reviewed);
  if (blank !== undefined || !isAcceptable(reviewed.findings))
    return refuse(book, file, received, identity, reviewed.findings, blank, reviewed);
  if (file.refusal !== undefined)
    return refuse(book, file, received, identity, reviewed.findings, file.refusal, reviewed);
  return accept(book, file, received, identity, reviewed);
}

/** Why a form does not belong to this book at all. */
function misplacedReason(book: Book, catalogue: Catalogue, identity: Identity): string | undefined {
  if (identity.kind === 'district') return districtBookReturned();
  if (identity.district !== book.identity.district)
    return otherDistrict(identity.district, book.identity.district);
  const known = unitIdentity(book, catalogue, identity.org);
  return known?.kind === identity.kind ? undefined : unknownUnit(identity.orgName, identity.org);
}

/** Made-up figures and real ones are never rolled up together. */
function mixedReason(book: Book, { file }: ReturnedFile): string | undefined {
  return holdsSample(book) && !isSampleFile(file) ? sampleBook() : undefined;
}

function blankReason({ form }: ReviewedForm): string | undefined {
  const filled = [...form.entries.values()].some(({ value }) => value.kind !== 'missing');
  return filled ? undefined : emptyForm();
}

function receiptOf(
  file: ReturnedFile,
  received: string,
  identity: Identity | undefined,
  reviewed?: ReviewedForm,
): Omit<Receipt, 'accepted' | 'reason' | 'replaces'> {
  const [day = '', time = ''] = received.split(' ');
  const saved = 'error' in file.content ? undefined : file.content.saved;
  return {
    file: file.file,
    sha256: file.sha256,
    org: identity?.org ?? '',
    orgName: identity?.orgName ?? '',
    received: day,
    time,
    savedBy: saved?.by ?? '',
    savedAt: saved?.at ?? '',
    issueId: identity?.issueId ?? '',
    ...(reviewed === undefined ? {} : { version: versionOf(reviewed) }),
  };
}

function versionOf({ form, findings }: ReviewedForm): Version {
  return { entries: form.entries, findings: findings.filter(({ rule }) => rule in FILE_RULES) };
}

function refuse(
  book: Book,
  file: ReturnedFile,
  received: string,
  identity: Identity | undefined,
  findings: readonly Finding[],
  reason?: string,
  reviewed?: ReviewedForm,
): Taken {
  const hard = mostTelling(findings).filter(({ severity }) => severity === 'hard');
  const receipt: Receipt = {
    ...receiptOf(file, received, identity, reviewed),
    accepted: false,
    reason: reason ?? refusal(hard.map(({ message }) => message)),
    replaces: '',
  };
  const isKnown = book.receipts.some(
    ({ accepted, sha256, reason: before }) =>
      !accepted && sha256 === receipt.sha256 && before === receipt.reason,
  );
  const next = isKnown ? book : { ...book, receipts: [...book.receipts, receipt] };
  return { next, result: { receipt, changes: [], findings } };
}

/** The receipt of the very same file, where the unit's return was taken from it before. */
function acceptedBefore(
  { receipts }: Book,
  file: ReturnedFile,
  { org }: Identity,
): Receipt | undefined {
  return receipts
    .filter((one) => one.accepted && one.org === org && one.sha256 === file.sha256)
    .at(-1);
}

/**
 * Collecting the same files again changes nothing, whichever of them counts by now. One that was replaced
 * counts again only where it is the newer one in the same collection.
 */
function repeated(
  book: Book,
  file: ReturnedFile,
  former: Receipt,
  current: Receipt,
  findings: readonly Finding[],
): Taken {
  const reason =
    former.sha256 === current.sha256
      ? alreadyTaken(former.file)
      : alreadyReplaced(former.file, current.file);
  const receipt: Receipt = { ...former, file: file.file, reason };
  return { next: book, result: { receipt, changes: [], findings } };
}

function accept(
  book: Book,
  file: ReturnedFile,
  received: string,
  identity: Identity,
  reviewed: ReviewedForm,
): Taken {
  const { form, findings } = reviewed;
  const before = book.returns.get(identity.org);
  const receipt: Receipt = {
    ...receiptOf(file, received, identity, reviewed),
    accepted: true,
    reason: '',
    replaces: before?.receipt.sha256 ?? '',
  };
  const entry: UnitReturn = { org: identity.org, entries: form.entries, receipt };
  const onFile = findings.filter(({ rule }) => rule in FILE_RULES);
  const others = book.findings.filter(({ org }) => org !== identity.org);
  const next: Book = {
    ...book,
    returns: new Map([...book.returns, [identity.org, entry]]),
    receipts: [...book.receipts, receipt],
    findings: [...others, ...onFile],
  };
  return { next, result: { receipt, changes: changesOf(before?.entries, form.entries), findings } };
}

/** What a new return changes against the one it replaces. */
function changesOf(before: Entries | undefined, after: Entries): readonly Change[] {
  if (!before) return [];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const [from, to] = [before.get(key)?.value, after.get(key)?.value];
    return sameValue(from ?? { kind: 'missing' }, to ?? { kind: 'missing' })
      ? []
      : [{ key, from: valueText(from), to: valueText(to) }];
  });
}
