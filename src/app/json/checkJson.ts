import type { Identity } from '../../core/entries/identity';
import type { CheckedFile } from '../checkFile';
import { findingJson } from './findingJson';

/** Checked files as `annex check --json` prints them; the order of the keys is part of it. */
export function checkJson(files: readonly CheckedFile[]) {
  return {
    files: files.map(({ file, sha256, identity, accepted, findings, normalisations }) => ({
      file,
      sha256,
      identity: identity === undefined ? null : identityJson(identity),
      accepted,
      findings: findings.map(findingJson),
      normalisations: normalisations.map(({ sheet, cell, from, to }) => ({
        sheet,
        cell,
        from,
        to,
      })),
    })),
  };
}

function identityJson(identity: Identity) {
  return {
    kind: identity.kind,
    district: identity.district,
    org: identity.org,
    orgName: identity.orgName,
    year: identity.year,
    month: identity.month,
    catalogueId: identity.catalogueId,
    catalogueVersion: identity.catalogueVersion,
    layoutVersion: identity.layoutVersion,
    issueId: identity.issueId,
  };
}
