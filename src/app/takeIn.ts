import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book, Receipt, UnitReturn, Version } from '../core/entries/book';
import { FILE_RULES } from '../core/entries/fileFinding';
import type { Identity } from '../core/entries/identity';
import { townshipKindFindings } from '../core/entries/identityFindings';
import { isIssueNumber } from '../core/entries/issue';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import {
  differenceOf,
  versionsOf,
  type EntryChange,
  type UnitVersion,
} from '../core/entries/version';
import {
  alreadyReplaced,
  alreadyTaken,
  alreadyWithdrawn,
  notProcessed,
  refusal,
} from '../core/messages/collect';
import { ignoredText } from '../core/messages/foreign';
import { withListedName } from '../core/messages/place';
import { shortened } from '../core/messages/shortened';
import { NAME_CHARACTERS } from '../core/values/limits';
import { previousOf } from '../core/rollup/lastMonth';
import type { Finding } from '../core/validate/Finding';
import {
  admission,
  admittedBy,
  doubtsOf,
  isAdmissible,
  signersWith,
  type Admission,
} from './admission';
import { withTyped } from './decide';
import { blankReason, misplacedReason, mixedReason } from './misplaced';
import { mostTelling } from './mostTelling';
import { openWorkbook } from './openWorkbook';
import { titledIdentity } from './titledIdentity';
import { unitIdentity } from './reviewBook';
import { bookAsReturn } from './upward/bookAsReturn';
import { isAcceptable, reviewForm, type ReviewedForm } from './reviewForm';

/** A returned file, read or not. */
export interface ReturnedFile {
  readonly file: string;
  readonly sha256: string;
  readonly content: WorkbookSnapshot | { readonly error: string };
  /** Why somebody sends it back though nothing in it stands against it. */
  readonly refusal?: string;
  /** Who takes it in though it does not prove whom it was issued to, and why. */
  readonly admitted?: Admission;
}

/** What became of one file. */
export interface CollectedFile {
  readonly receipt: Receipt;
  /** What it changes against what the unit had returned before in the same month. */
  readonly changes: readonly EntryChange[];
  readonly findings: readonly Finding[];
}

/** The book after a file, and what became of it. */
interface Taken {
  readonly next: Book;
  readonly result: CollectedFile;
}

/** Where a file is taken in. */
interface Desk {
  readonly book: Book;
  readonly catalogue: Catalogue;
  readonly received: string;
  /** Units whose current return is an older file of the same collection. */
  readonly outdated: ReadonlySet<string>;
}

/** A file, and what is known of it so far. */
interface Arrival {
  readonly file: ReturnedFile;
  /** Who it says it is. */
  readonly identity?: Identity;
  /** That unit as the book knows it. */
  readonly unit?: Identity;
  readonly reviewed?: ReviewedForm;
}

/** A file that nothing here was prepared for is refused like any other. */
export function takeInSafely(desk: Desk, file: ReturnedFile): Taken {
  try {
    return takeIn(desk, file);
  } catch {
    return refuse(desk, { file }, [], notProcessed());
  }
}

function takeIn(desk: Desk, file: ReturnedFile): Taken {
  const { book, catalogue } = desk;
  const { content } = file;
  if ('error' in content) return refuse(desk, { file }, [], content.error);
  const opened = openWorkbook(content, catalogue);
  const identity = opened.identity ?? titledIdentity(book, catalogue, opened.lost);
  if (!identity) return refuse(desk, { file }, opened.findings);
  if (identity.kind === 'district') {
    const below = districtBelow(desk, file, content, identity);
    if (below) return below;
  }
  const unit = unitIdentity(book, catalogue, identity.org);
  const misplaced = misplacedReason(book, identity, unit) ?? mixedReason(book, file.file);
  if (misplaced !== undefined) return refuse(desk, { file, identity }, [], misplaced);
  const known = { file, identity, ...(unit === undefined ? {} : { unit }) };
  const doubts = admittedBy(file.admitted, [
    ...opened.findings.map((each) => (each.org === '' ? { ...each, org: identity.org } : each)),
    ...doubtsOf(book, catalogue, identity, unit),
  ]).map((each) => ({
    ...each,
    message: withListedName(each.message, identity.orgName, unit?.orgName ?? ''),
  }));
  const isDoubtful = !isAcceptable(doubts);
  if (isDoubtful && !isAdmissible(doubts)) return refuse(desk, known, doubts);
  const read = reviewForm(content, identity, catalogue, previousOf(book, identity.org));
  if (!isDoubtful) return judge(desk, known, read, doubts);
  // What it holds is kept with the receipt, so that the bureau can let it pass without the file.
  const reviewed = { ...read, findings: [...doubts, ...read.findings] };
  return refuse(desk, { ...known, reviewed }, doubts);
}

/** The book of a district that is a unit of this one; undefined where it is none. */
function districtBelow(
  desk: Desk,
  file: ReturnedFile,
  content: WorkbookSnapshot,
  { district }: Identity,
): Taken | undefined {
  const { book, catalogue } = desk;
  const township = book.roster.find(({ code }) => code === district);
  const unit = unitIdentity(book, catalogue, district);
  if (township === undefined || unit === undefined || district === book.identity.district)
    return undefined;
  const identity = { ...unit, issueId: '' };
  const mixed = mixedReason(book, file.file);
  if (mixed !== undefined) return refuse(desk, { file, identity, unit }, [], mixed);
  const taken = bookAsReturn(content, identity, township, desk);
  return taken.ok
    ? judge(desk, { file, identity, unit }, taken.reviewed, [])
    : refuse(desk, { file, identity, unit }, [], taken.reason);
}

/** @param doubts on whose form it is, none of which stands in the way */
function judge(
  desk: Desk,
  known: Arrival & { readonly identity: Identity },
  read: ReviewedForm,
  doubts: readonly Finding[],
): Taken {
  const { book, outdated } = desk;
  const { file, identity, unit } = known;
  const township = book.roster.find(({ code }) => code === identity.org);
  const ofKind = townshipKindFindings(unit ?? identity, read.form.township, township);
  const reviewed = {
    ...read,
    findings: [...doubts, ...admittedBy(file.admitted, ofKind), ...read.findings],
  };
  const arrival = { ...known, reviewed };
  const former = acceptedBefore(book, file, identity.org);
  const isReplaced = former?.state === 'replaced';
  const counted = book.returns.has(identity.org) && !outdated.has(identity.org);
  if (former && (!isReplaced || counted)) return repeated(book, file, former, reviewed.findings);
  const blank = blankReason(reviewed);
  if (blank !== undefined || !isAcceptable(reviewed.findings))
    return refuse(desk, arrival, reviewed.findings, blank);
  if (file.refusal !== undefined) return refuse(desk, arrival, reviewed.findings, file.refusal);
  return accept(desk, arrival);
}

function receiptOf(
  { received }: Desk,
  { file, identity, unit, reviewed }: Arrival,
): Omit<Receipt, 'accepted' | 'reason' | 'replaces'> {
  const [day = '', time = ''] = received.split(' ');
  const saved = 'error' in file.content ? undefined : file.content.saved;
  const issueId = identity?.issueId ?? '';
  return {
    file: file.file,
    sha256: file.sha256,
    org: unit?.org ?? '',
    orgName: unit?.orgName ?? '',
    received: day,
    time,
    savedBy: shortened(saved?.by ?? '', NAME_CHARACTERS),
    savedAt: shortened(saved?.at ?? '', NAME_CHARACTERS),
    issueId: isIssueNumber(issueId) ? issueId : '',
    ignored: 'error' in file.content ? '' : ignoredText(file.content.foreign ?? []),
    ...(reviewed === undefined ? {} : { version: versionOf(reviewed) }),
  };
}

function versionOf({ form, findings }: ReviewedForm): Version {
  const { entries, signers } = form;
  return {
    entries,
    findings: findings.filter(({ rule }) => rule in FILE_RULES),
    ...(signers === undefined ? {} : { signers }),
  };
}

function refuse(
  desk: Desk,
  arrival: Arrival,
  findings: readonly Finding[],
  reason?: string,
): Taken {
  const { book } = desk;
  const hard = mostTelling(findings).filter(({ severity }) => severity === 'hard');
  const receipt: Receipt = {
    ...receiptOf(desk, arrival),
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

/** The version that the unit sent with the very same file, where it was taken in before. */
function acceptedBefore(
  book: Book,
  { sha256 }: ReturnedFile,
  org: string,
): UnitVersion | undefined {
  return versionsOf(book, org)
    .filter(({ receipt }) => receipt.accepted && receipt.sha256 === sha256)
    .at(-1);
}

/**
 * Collecting the same files again changes nothing, whichever of them counts by now. One that was replaced
 * counts again only where it is the newer one in the same collection; one that was withdrawn, when it is
 * restored.
 */
function repeated(
  book: Book,
  { file }: ReturnedFile,
  { receipt: former, state, number }: UnitVersion,
  findings: readonly Finding[],
): Taken {
  const current = book.returns.get(former.org)?.receipt.file ?? '';
  const reason =
    state === 'counts'
      ? alreadyTaken(former.file)
      : state === 'withdrawn'
        ? alreadyWithdrawn(former.file, number)
        : alreadyReplaced(former.file, current);
  return { next: book, result: { receipt: { ...former, file, reason }, changes: [], findings } };
}

function accept(
  desk: Desk,
  arrival: Arrival & { readonly identity: Identity; readonly reviewed: ReviewedForm },
): Taken {
  const { file, identity, reviewed } = arrival;
  const { org } = identity;
  const book = withTyped(desk.book, org, desk.received.slice(0, 10));
  const before = book.returns.get(org);
  const receipt: Receipt = {
    ...receiptOf(desk, arrival),
    accepted: true,
    reason: '',
    replaces: before?.receipt.sha256 ?? '',
  };
  const entry: UnitReturn = { org, entries: reviewed.form.entries, receipt };
  const onFile = receipt.version?.findings ?? [];
  const others = book.findings.filter((each) => each.org !== org);
  const next: Book = {
    ...book,
    returns: new Map([...book.returns, [org, entry]]),
    receipts: [...book.receipts, receipt],
    findings: [...others, ...onFile],
    signers: signersWith(book, org, receipt.version?.signers),
    ...admission(book, file.admitted, receipt),
  };
  const changes = before ? differenceOf(before.entries, entry.entries).changes : [];
  return { next, result: { receipt, changes, findings: reviewed.findings } };
}
