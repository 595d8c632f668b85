import type { Difference } from '../../core/entries/version';
import type { Decision } from '../../core/entries/book';
import type { SentVersions } from '../sentVersions';
import { unitJson } from './unitJson';

/** What units sent, as `annex submissions --json` prints it; without the names of people. */
export function submissionsJson(sent: readonly SentVersions[], decisions: readonly Decision[]) {
  return {
    units: sent.map(({ unit, versions }) => ({
      ...unitJson(unit),
      versions: versions.map(({ number, state, receipt, difference }) => ({
        number,
        state,
        file: receipt.file,
        sha256: receipt.sha256,
        received: receipt.received,
        time: receipt.time,
        accepted: receipt.accepted,
        reason: receipt.reason,
        difference: difference === undefined ? null : differenceJson(difference),
      })),
    })),
    decisions: decisions.map(({ kind, org, version, reason, date }) => ({
      kind,
      org,
      version,
      reason,
      date,
    })),
  };
}

function differenceJson({ changes, ...counts }: Difference) {
  return {
    ...counts,
    changes: changes.map(({ key, at: { sheet, cell }, from, to }) => ({
      key,
      sheet,
      cell,
      from,
      to,
    })),
  };
}
