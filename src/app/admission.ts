import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book, Receipt } from '../core/entries/book';
import type { Identity } from '../core/entries/identity';
import { issueFindings, periodFindings, rosterFindings } from '../core/entries/identityFindings';
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
    ...issueFindings(identity, expectedUnits(book, catalogue), book.secret),
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
  { decisions, waivers, receipts, period }: Book,
  admitted: Admission | undefined,
  { org, received: date, version }: Receipt,
): Pick<Book, 'decisions' | 'waivers'> {
  const passed = (version?.findings ?? []).filter(({ rule }) => ADMISSIBLE.has(rule));
  if (admitted === undefined || passed.length === 0) return { decisions, waivers };
  const { by, reason } = admitted;
  const number = receipts.filter((each) => each.org === org).length + 1;
  return {
    decisions: [...decisions, { kind: 'admit', org, version: number, by, reason, date }],
    waivers: [
      ...waivers,
      ...passed.map(({ rule, code, values }) => {
        const bond = { rule, org, code, period, values };
        return { ...bond, name: by, reason, date };
      }),
    ],
  };
}
