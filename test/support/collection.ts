import type { Finding } from '../../src/core/validate/Finding';

/** A receipt in what `annex collect --json` prints. */
export interface Receipt {
  readonly file: string;
  readonly org: string;
  readonly orgName: string;
  readonly accepted: boolean;
  readonly reason: string;
  readonly replaces: string;
  readonly changes: readonly { readonly key: string; readonly from: string; readonly to: string }[];
  readonly findings: readonly Finding[];
}

/** What `annex collect --json` prints. */
export interface Collection {
  readonly receipts: readonly Receipt[];
  readonly missing: readonly { readonly org: string; readonly orgName: string }[];
  readonly duplicates: readonly {
    readonly org: string;
    readonly orgName: string;
    readonly files: readonly string[];
    readonly kept: string | null;
  }[];
  readonly book: string | null;
}
