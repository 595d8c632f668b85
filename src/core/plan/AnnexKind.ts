import type { Annex } from '../catalogue/Catalogue';
import type { Sheet } from '../workbook/table/Sheet';
import type { BookContext } from './bookContext';

/** What the district's book makes of an annex of a kind. */
export interface AnnexKind<Kind extends Annex['kind']> {
  /** What stands behind its title in the table of contents. */
  readonly contents: string;
  readonly plan: (annex: Annex & { readonly kind: Kind }, context: BookContext) => Sheet;
}
