import type { Decision, Receipt } from './book';
import { numberOf, textOf } from './hiddenTables';
import { SIGNER_FIELDS, signerText, type SignerField, type Signers } from './signers';
import { restoreVersion } from './storedVersion';
import type { TableRow } from './tables';

/**
 * 收表记录 read back, and the receipt of what each unit reports by now.
 * @param versions what the files held, as texts, by the keys of their receipts
 */
export function readReceipts(
  rows: readonly TableRow[],
  versions: ReadonlyMap<string, string>,
): {
  receipts: readonly Receipt[];
  current: ReadonlyMap<string, Receipt>;
} {
  const current = new Map<string, Receipt>();
  const receipts = rows.map((row) => {
    const version = restoreVersion(versions.get(row.key) ?? '');
    const receipt: Receipt = {
      file: textOf(row, 'file'),
      sha256: textOf(row, 'sha256'),
      org: textOf(row, 'org'),
      orgName: textOf(row, 'orgName'),
      accepted: textOf(row, 'accepted') === '1',
      reason: textOf(row, 'reason'),
      replaces: textOf(row, 'replaces'),
      received: textOf(row, 'received'),
      time: textOf(row, 'time'),
      savedBy: textOf(row, 'savedBy'),
      savedAt: textOf(row, 'savedAt'),
      issueId: textOf(row, 'issueId'),
      ignored: textOf(row, 'ignored'),
      ...(version === undefined ? {} : { version }),
    };
    if (textOf(row, 'current') === '1') current.set(receipt.org, receipt);
    return receipt;
  });
  return { receipts, current };
}

/** What was decided on a version; nothing where the row tells no decision. */
export function decisionOf(row: TableRow): readonly Decision[] {
  const kind = (['withdraw', 'restore', 'admit'] as const).find(
    (each) => each === textOf(row, 'kind'),
  );
  const version = numberOf(row, 'version');
  if (kind === undefined || version === undefined) return [];
  const [org, by, reason, date] = ['org', 'by', 'reason', 'date'].map((field) =>
    textOf(row, field),
  );
  return [{ kind, org: org!, version, by: by!, reason: reason!, date: date! }];
}

/** Who signs for a unit, as 报送情况 says. */
export function signersOf(row: TableRow): Signers {
  const said = SIGNER_FIELDS.map((field) => [field, signerText(row, field)] as const);
  return Object.fromEntries(said) as Record<SignerField, string>;
}

/** The receipt of figures that came in no file. */
export function unfiledReceipt(org: string, orgName: string, issueId = ''): Receipt {
  return {
    file: '',
    sha256: '',
    org,
    orgName,
    accepted: true,
    reason: '',
    replaces: '',
    received: '',
    time: '',
    savedBy: '',
    savedAt: '',
    issueId,
    ignored: '',
  };
}
