import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import { sameData } from '../values/same';
import type { WorkbookPlan } from './SheetPlan';

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
  return before?.catalogueText === catalogueText && differInLedgersAlone(before.book, book)
    ? before.plan
    : undefined;
}

/** Facts that no other sheet is drawn from: only findings that refuse make figures 无效 elsewhere. */
const LISTED: ReadonlySet<string> = new Set<keyof Book>(['findings', 'explanations', 'waivers']);

function differInLedgersAlone(one: Book, other: Book): boolean {
  const facts = Object.keys({ ...one, ...other }) as (keyof Book)[];
  return (
    facts.every((fact) => LISTED.has(fact) || one[fact] === other[fact]) &&
    sameData(refusing(one), refusing(other))
  );
}

function refusing({ findings }: Book): Book['findings'] {
  return findings.filter(({ severity }) => severity === 'hard');
}
