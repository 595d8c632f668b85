import type { Annex } from '../catalogue/Catalogue';
import type { Sheet } from '../workbook/table/Sheet';
import type { AnnexKind } from './AnnexKind';
import type { BookContext } from './bookContext';
import { guideAnnex } from './sheets/guideAnnex';
import { indicatorAnnex } from './sheets/indicatorAnnex';
import { projectAnnex } from './sheets/projectAnnex';
import { taskAnnex } from './sheets/taskAnnex';

type Kind = Annex['kind'];

/** What the book makes of annexes, by their kind. */
const ANNEX_KINDS: { readonly [Each in Kind]: AnnexKind<Each> } = {
  indicators: indicatorAnnex,
  tasks: taskAnnex,
  projects: projectAnnex,
  guide: guideAnnex,
};

/** The sheet of an annex. */
export function planAnnex(annex: Annex, context: BookContext): Sheet {
  // What stands under a kind takes the annexes of that kind.
  const { plan } = ANNEX_KINDS[annex.kind] as AnnexKind<Kind>;
  return plan(annex, context);
}

/** Its line in the table of contents. */
export function annexContents({ title, kind }: Annex): string {
  return `${title}${ANNEX_KINDS[kind].contents}`;
}
