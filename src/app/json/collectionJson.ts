import type { CollectedFile, Collection } from '../collectReturns';
import type { DuplicateReturn } from '../duplicateReturns';
import type { ExpectedUnit } from '../expectedUnits';
import { findingJson } from './findingJson';
import { unitJson } from './unitJson';

/**
 * What became of returned files, as `annex collect --json` prints it; the order of the keys is part
 * of it.
 * @param missing units that have not reported by now
 * @param book where the book was written; null where it was left as it is
 */
export function collectionJson(
  { files, duplicates }: Pick<Collection, 'files' | 'duplicates'>,
  missing: readonly ExpectedUnit[],
  book: string | null,
) {
  return {
    receipts: files.map(receiptJson),
    missing: missing.map(unitJson),
    duplicates: duplicates.map(duplicateJson),
    book,
  };
}

function receiptJson({ receipt, changes, findings }: CollectedFile) {
  const { file, org, orgName, accepted, reason, replaces, ignored } = receipt;
  return {
    file,
    org,
    orgName,
    accepted,
    reason,
    replaces,
    ...(ignored === '' ? {} : { ignored }),
    changes: changes.map(({ key, from, to }) => ({ key, from, to })),
    findings: findings.map(findingJson),
  };
}

function duplicateJson({ org, orgName, files, kept }: DuplicateReturn) {
  return { org, orgName, files, kept: kept ?? null };
}
