import { signerMissing } from '../messages/signers';
import type { Finding } from '../validate/Finding';
import { fileFinding } from './fileFinding';
import type { FileOwner } from './fileFinding';
import { SIGNERS_BLOCK, type Signers } from './signers';
import type { SheetTables } from './tables';

/** Asked for softly; the others sign on paper. */
const WANTED = ['filler', 'phone'] as const;

/** signerMissing, where a form has a foot that does not say who filled it. */
export function signerFindings(
  signers: Signers | undefined,
  tables: readonly SheetTables[],
  { org, orgName }: FileOwner,
): readonly Finding[] {
  const missing = WANTED.filter((field) => signers?.[field] === '');
  if (missing.length === 0) return [];
  const home = tables.find((each) => each.tables.some(({ block }) => block === SIGNERS_BLOCK));
  const table = home?.tables.find(({ block }) => block === SIGNERS_BLOCK);
  const row = table?.rows.find(({ key }) => key === `sign:${missing[0]}`);
  const place = { orgName, sheet: home?.sheet ?? '', cell: row?.cells.get('value')?.cell ?? '' };
  const about = { code: '', org, values: missing.join(',') };
  return [fileFinding('signerMissing', about, place, signerMissing(place, missing))];
}
