import type { Book, Receipt } from '../core/entries/book';

/** Several files of one unit in one collection; the last new one that could be taken in counts. */
export interface DuplicateReturn {
  readonly org: string;
  readonly orgName: string;
  readonly files: readonly string[];
  /** Absent where none was accepted. */
  readonly kept?: string;
}

/** Units of which a collection holds several files. */
export function duplicatesOf(
  files: readonly { readonly receipt: Receipt }[],
  { returns }: Book,
): readonly DuplicateReturn[] {
  const byOrg = new Map<string, Receipt[]>();
  for (const { receipt } of files)
    if (receipt.org !== '') byOrg.set(receipt.org, [...(byOrg.get(receipt.org) ?? []), receipt]);
  return [...byOrg].flatMap(([org, receipts]) => {
    if (receipts.length < 2) return [];
    const current = returns.get(org)?.receipt.sha256;
    const kept = receipts.find(({ accepted, sha256 }) => accepted && sha256 === current)?.file;
    return [
      {
        org,
        orgName: receipts[0]?.orgName ?? org,
        files: receipts.map(({ file }) => file),
        ...(kept === undefined ? {} : { kept }),
      },
    ];
  });
}
