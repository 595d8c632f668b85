import {
  identityLost,
  identityMismatch,
  issueMismatch,
  issueUnproved,
  laterVersion,
  unknownFile,
  wrongPeriod,
} from '../messages/entries';
import { kindWord } from '../messages/parameters';
import type { Township } from '../catalogue/Catalogue';
import type { Finding } from '../validate/Finding';
import { fileFinding } from './fileFinding';
import type { Identity, Period } from './identity';
import { issueCode, issueNumber, issuedTo, type IssueUnit } from './issue';
import type { IdentityContradiction, LostIdentity, ReadIdentity } from './readIdentity';

/**
 * What the identity of a returned file leaves in doubt by itself: unknownFile, identityLost, identityMismatch,
 * issueMismatch.
 * @param units among which a form that was relabelled is looked for
 */
export function identityFindings(
  { identity, contradictions, lost }: ReadIdentity,
  bureau: string,
  units: readonly IssueUnit[] = [],
): readonly Finding[] {
  const mismatches = contradictions.map((each) => mismatchFinding(identity, each));
  if (identity !== undefined)
    return mismatches.length > 0 ? mismatches : numberFindings(identity, bureau, units);
  if (lost !== undefined) return [lostFinding(lost, bureau)];
  const place = nowhere('');
  return [
    fileFinding('unknownFile', { code: '', org: '', values: '' }, place, unknownFile(place)),
    ...mismatches,
  ];
}

/** laterVersion: what a later version of the program wrote is not read. @param known the latest layout here */
export function laterFinding({ org, orgName, layoutVersion }: Identity, known: number): Finding {
  const layout = { from: layoutVersion, to: known };
  const about = { code: '', org, values: String(layoutVersion) };
  return fileFinding(
    'laterVersion',
    about,
    nowhere(orgName),
    laterVersion(nowhere(orgName), layout),
  );
}

function lostFinding({ orgName, year, month, sheet, cell }: LostIdentity, bureau: string): Finding {
  const place = { orgName, sheet, cell };
  const title = `${orgName}${monthText({ year, month })}`;
  const about = { code: '', org: '', values: title };
  return fileFinding('identityLost', about, place, identityLost(place, title, bureau));
}

function mismatchFinding(
  identity: Identity | undefined,
  {
    property,
    values,
    sheet,
    cell,
  }: Omit<IdentityContradiction, 'values'> & {
    readonly values: Parameters<typeof identityMismatch>[2];
  },
): Finding {
  const place = { orgName: identity?.orgName ?? '', sheet, cell };
  const fingerprint = values.map(({ where, value }) => `${where}.${property}=${value}`).join(';');
  const about = { code: '', org: identity?.org ?? '', values: fingerprint };
  return fileFinding('identityMismatch', about, place, identityMismatch(place, property, values));
}

/** The issue number is that of the unit and month that a form names; a book is issued to nobody. */
function numberFindings(
  identity: Identity,
  bureau: string,
  units: readonly IssueUnit[],
): readonly Finding[] {
  if (identity.kind === 'district' || identity.issueId === issueNumber(identity)) return [];
  return [issueFinding(identity, issuedTo(identity, units), bureau)];
}

/**
 * Whether a form was issued by the book that collects it: issueMismatch, issueUnproved. Of one whose number
 * does not fit `identityFindings` tells.
 * @param secret of that book; books of earlier versions have none, and issued forms without a code
 */
export function issueFindings(
  identity: Identity,
  units: readonly IssueUnit[],
  secret: string | undefined,
  bureau: string,
): readonly Finding[] {
  if (identity.issueId !== issueNumber(identity)) return [];
  if (identity.issueCode === undefined) return secret === undefined ? [] : [unproved(identity)];
  if (secret === undefined) return [issueFinding(identity, undefined, bureau)];
  if (identity.issueCode === issueCode(identity, secret)) return [];
  return [issueFinding(identity, issuedTo(identity, units, secret), bureau)];
}

function issueFinding(
  identity: Identity,
  to: ReturnType<typeof issuedTo>,
  bureau: string,
): Finding {
  const place = nowhere(identity.orgName);
  const real = to && { orgName: to.orgName, month: monthText(to) };
  const about = { code: '', org: identity.org, values: identity.issueCode ?? identity.issueId };
  return fileFinding(
    'issueMismatch',
    about,
    place,
    issueMismatch(place, monthText(identity), real, bureau),
  );
}

function unproved({ org, orgName, issueId }: Identity): Finding {
  const place = nowhere(orgName);
  return fileFinding(
    'issueUnproved',
    { code: '', org, values: issueId },
    place,
    issueUnproved(place),
  );
}

/** identityMismatch, where the unit is called otherwise in the roster. */
export function rosterFindings(identity: Identity, known: Identity): readonly Finding[] {
  if (identity.orgName === known.orgName) return [];
  return [againstRoster(known, 'orgName', identity.orgName, known.orgName)];
}

/** identityMismatch, where a form was planned for the other kind of township. */
export function townshipKindFindings(
  known: Identity,
  form: Township | undefined,
  roster: Township | undefined,
): readonly Finding[] {
  if (form === undefined || roster === undefined || form.kind === roster.kind) return [];
  const [found, expected] = [kindWord(form), kindWord(roster)];
  return [againstRoster(known, 'townshipKind', found, expected)];
}

function againstRoster(
  known: Identity,
  property: IdentityContradiction['property'],
  form: string,
  roster: string,
): Finding {
  return mismatchFinding(known, {
    property,
    values: [
      { where: 'form', value: form },
      { where: 'roster', value: roster },
    ],
    sheet: '',
    cell: '',
  });
}

/** wrongPeriod, where a file is for another month than the one collected. */
export function periodFindings(identity: Identity, expected: Period): readonly Finding[] {
  if (identity.year === expected.year && identity.month === expected.month) return [];
  const place = nowhere(identity.orgName);
  const found = monthText(identity);
  const about = { code: '', org: identity.org, values: found };
  return [fileFinding('wrongPeriod', about, place, wrongPeriod(place, found, monthText(expected)))];
}

const nowhere = (orgName: string) => ({ orgName, sheet: '', cell: '' });

function monthText({ year, month }: Period): string {
  return `${year}年${month}月`;
}
