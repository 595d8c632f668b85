import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import { differInListsAlone } from '../rollup/listedFacts';
import { sameData } from '../values/same';
import type { WorkbookPlan } from '../workbook/SheetPlan';

interface Planned {
  readonly book: Book;
  readonly catalogueText: string;
  readonly plan: WorkbookPlan;
}

const last = new WeakMap<Catalogue, Planned>();

/** Remembers the book that was planned last. */
export function keepPlanned(catalogue: Catalogue, planned: Planned): void {
  last.set(catalogue, planned);
}

/** The plan of the book before, where this one differs from it in nothing but what 校验结果 and 说明台账 list. */
export function plannedButForLedgers(
  book: Book,
  catalogue: Catalogue,
  catalogueText: string,
): WorkbookPlan | undefined {
  const before = last.get(catalogue);
  return before?.catalogueText === catalogueText &&
    differInListsAlone(before.book, book) &&
    sameData(refusing(before.book), refusing(book))
    ? before.plan
    : undefined;
}

function refusing({ findings }: Book): Book['findings'] {
  return findings.filter(({ severity }) => severity === 'hard');
}
