import type { Finding } from '../../src/core/validate/Finding';
import type { CliSandbox } from './cli';

/** One file of what `annex check --json` prints. */
export interface Checked {
  readonly file: string;
  readonly sha256: string;
  readonly identity: Readonly<Record<string, unknown>> | null;
  readonly accepted: boolean;
  readonly findings: readonly Finding[];
  readonly normalisations: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** What checking one file says of it, whatever the exit status. */
export async function checkedIn(sandbox: CliSandbox, file: string): Promise<Checked> {
  const { out } = await sandbox.run('check', file, '--json');
  const { files } = JSON.parse(out) as { readonly files: readonly Checked[] };
  const [checked] = files;
  if (checked === undefined) throw new Error(`check says nothing of ${file}.`);
  return checked;
}
