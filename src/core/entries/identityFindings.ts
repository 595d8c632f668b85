import { identityMismatch, unknownFile, wrongPeriod } from '../messages/entries';
import type { Finding } from '../validate/Finding';
import { fileFinding } from './fileFinding';
import type { Identity, Period } from './identity';
import type { ReadIdentity } from './readIdentity';

/** What the identity of a returned file leaves in doubt: unknownFile, identityMismatch. */
export function identityFindings({ identity, contradictions }: ReadIdentity): readonly Finding[] {
  const org = identity?.org ?? '';
  const orgName = identity?.orgName ?? '';
  const mismatches = contradictions.map(({ property, values, sheet, cell }) => {
    const place = { orgName, sheet, cell };
    const fingerprint = values.map(({ where, value }) => `${where}.${property}=${value}`).join(';');
    const about = { code: '', org, values: fingerprint };
    return fileFinding('identityMismatch', about, place, identityMismatch(place, property, values));
  });
  if (identity !== undefined) return mismatches;
  const place = { orgName, sheet: '', cell: '' };
  return [
    fileFinding('unknownFile', { code: '', org, values: '' }, place, unknownFile(place)),
    ...mismatches,
  ];
}

/** wrongPeriod, where a file is for another month than the one collected. */
export function periodFindings(identity: Identity, expected: Period): readonly Finding[] {
  if (identity.year === expected.year && identity.month === expected.month) return [];
  const place = { orgName: identity.orgName, sheet: '', cell: '' };
  const found = monthText(identity);
  const about = { code: '', org: identity.org, values: found };
  return [fileFinding('wrongPeriod', about, place, wrongPeriod(place, found, monthText(expected)))];
}

function monthText({ year, month }: Period): string {
  return `${year}年${month}月`;
}
