import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book, Decision, Receipt } from '../core/entries/book';
import type { Identity } from '../core/entries/identity';
import { issueFindings, periodFindings, rosterFindings } from '../core/entries/identityFindings';
import { withSigners, type Signers } from '../core/entries/signers';
import type { Finding, RuleId } from '../core/validate/Finding';
import { expectedUnits } from './expectedUnits';

/** Who of the bureau lets a form through that does not prove whom it was issued to, and why. */
export interface Admission {
  readonly by: string;
  readonly reason: string;
}

/** Whether it is the unit's form of this month, issued by this book. */
export function doubtsOf(
  book: Book,
  catalogue: Catalogue,
  identity: Identity,
  unit: Identity | undefined,
): readonly Finding[] {
  return [
    ...(unit === undefined ? [] : rosterFindings(identity, unit)),
    ...periodFindings(identity, book.period),
    ...issueFindings(identity, expectedUnits(book, catalogue), book.secret, catalogue.plan.bureau),
  ];
}

/** Doubts that the bureau may let pass, by name and reason. */
const ADMISSIBLE: ReadonlySet<RuleId> = new Set([
  'identityMismatch',
  'issueMismatch',
  'identityLost',
]);

/** Whether nothing stands against a form but what the bureau may let pass. */
export function isAdmissible(findings: readonly Finding[]): boolean {
  const hard = findings.filter(({ severity }) => severity === 'hard');
  return hard.length > 0 && hard.every(({ rule }) => ADMISSIBLE.has(rule));
}

/** Findings, of which those that somebody lets pass do not stand in the way. */
export function admittedBy(
  admitted: Admission | undefined,
  findings: readonly Finding[],
): readonly Finding[] {
  if (admitted === undefined) return findings;
  return findings.map((each) =>
    ADMISSIBLE.has(each.rule) ? { ...each, severity: 'soft' as const } : each,
  );
}

/** Letting a form through is a waiver of what stood against it, and is listed as a decision. */
export function admission(
  book: Book,
  admitted: Admission | undefined,
  { org, received: date, version }: Receipt,
): Pick<Book, 'decisions' | 'waivers'> {
  const { decisions, waivers } = book;
  if (admitted === undefined) return { decisions, waivers };
  const number = book.receipts.filter((each) => each.org === org).length + 1;
  return passing(book, { ...admitted, org, version: number, date }, version?.findings ?? []);
}

/**
 * A version that was refused as if it had been let through when it came in, though the file is no longer at hand.
 * @returns undefined where something else stands against it, or where the book does not hold what it said
 */
export function admittedLater(
  book: Book,
  receipt: Receipt,
  decision: Omit<Decision, 'kind'>,
): Book | undefined {
  const { version } = receipt;
  if (version === undefined || !isAdmissible(version.findings)) return undefined;
  const findings = admittedBy(decision, version.findings);
  const accepted: Receipt = {
    ...receipt,
    accepted: true,
    reason: '',
    replaces: book.returns.get(receipt.org)?.receipt.sha256 ?? '',
    version: { ...version, findings },
  };
  return {
    ...book,
    ...passing(book, decision, findings),
    receipts: book.receipts.map((each) => (each === receipt ? accepted : each)),
    signers: signersWith(book, receipt.org, version.signers),
  };
}

function passing(
  { decisions, waivers, period }: Book,
  decision: Omit<Decision, 'kind'>,
  findings: readonly Finding[],
): Pick<Book, 'decisions' | 'waivers'> {
  const passed = findings.filter(({ rule }) => ADMISSIBLE.has(rule));
  if (passed.length === 0) return { decisions, waivers };
  const { org, version, by, reason, date } = decision;
  return {
    decisions: [...decisions, { kind: 'admit', org, version, by, reason, date }],
    waivers: [
      ...waivers,
      ...passed.map(({ rule, code, values }) => {
        const bond = { rule, org, code, period, values };
        return { ...bond, name: by, reason, date };
      }),
    ],
  };
}

/** Who signs for units, with what a file says of its own. */
export function signersWith(
  { signers }: Book,
  org: string,
  said: Signers | undefined,
): ReadonlyMap<string, Signers> {
  return said === undefined
    ? signers
    : new Map([...signers, [org, withSigners(signers.get(org), said)]]);
}
