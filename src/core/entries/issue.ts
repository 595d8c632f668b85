import { canonicalJson } from '../values/canonicalJson';
import { fingerprint } from '../values/fingerprint';
import { hmacSha256 } from '../values/sha256';
import type { Identity } from './identity';

/** A file's identity before it is issued. */
type Unissued = Omit<Identity, 'issueId' | 'issueCode'>;

/**
 * The identity of an issued file: with its issue number, which anybody can work out, and where the book
 * has a secret with its issue code, which only the book can. The same input gives the same identity.
 * @param secret of the book that issues, as hex digits
 */
export function issued(identity: Unissued, secret?: string): Identity {
  const numbered: Identity = { ...identity, issueId: issueNumber(identity) };
  return secret === undefined ? numbered : { ...numbered, issueCode: issueCode(numbered, secret) };
}

/** The issue number of one unit, month and plan: `2023-09-1f0c9a2b`. */
export function issueNumber(identity: Unissued): string {
  const { catalogueId, catalogueVersion, kind, org, year, month } = identity;
  const mark = fingerprint([catalogueId, catalogueVersion, kind, org, year, month].join('|'));
  return `${year}-${String(month).padStart(2, '0')}-${mark.slice(0, 8)}`;
}

export function isIssueNumber(text: string): boolean {
  return /^\d{4}-\d{2}-[0-9a-f]{8}$/.test(text);
}

/** HMAC-SHA-256 over what a form is issued for, as 64 hex digits. */
export function issueCode(identity: Omit<Identity, 'issueCode'>, secret: string): string {
  const { kind, district, org, year, month, issueId } = identity;
  const { catalogueId, catalogueVersion, layoutVersion } = identity;
  const said = { kind, district, org, year, month, catalogueId, catalogueVersion };
  return hmacSha256(secret, canonicalJson({ ...said, layoutVersion, issueId }));
}

/** A unit to which forms are issued. */
export interface IssueUnit {
  readonly kind: 'township' | 'department';
  /** Township code or department. */
  readonly org: string;
  readonly name: string;
}

/** Months before and after its own for which a form that was relabelled may have been issued. */
const MONTHS_AROUND = 24;

/**
 * Whom, and for which month, a form was really issued: the unit and month whose issue number, and code
 * where a secret is given, are those of the form. Undefined where there is none among the units.
 */
export function issuedTo(
  identity: Identity,
  units: readonly IssueUnit[],
  secret?: string,
): Pick<Identity, 'orgName' | 'year' | 'month'> | undefined {
  const months = Array.from({ length: 2 * MONTHS_AROUND + 1 }, (_, index) => {
    const month = identity.year * 12 + identity.month - 1 + index - MONTHS_AROUND;
    return { year: Math.floor(month / 12), month: (month % 12) + 1 };
  });
  for (const { kind, org, name: orgName } of units)
    for (const period of months) {
      const other = issued({ ...identity, kind, org, orgName, ...period }, secret);
      const isIts =
        secret === undefined
          ? other.issueId === identity.issueId
          : other.issueCode === identity.issueCode;
      if (isIts) return { orgName, ...period };
    }
  return undefined;
}
