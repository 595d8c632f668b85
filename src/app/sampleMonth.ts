import type { Catalogue } from '../core/catalogue/Catalogue';
import { parseAnchors, type DemoAnchors } from '../core/demo/anchors';
import type { Book } from '../core/entries/book';
import type { Period } from '../core/entries/identity';
import { periodTitle } from '../core/messages/bookSheets';
import { sampleFile } from '../core/messages/demo';
import { snapshotOfPlan } from '../core/plan/snapshotOfPlan';
import { fingerprint } from '../core/values/fingerprint';
import type { Pieces } from '../core/values/pieces';
import { closeBook } from './closeBook';
import { collectPieces, type ReturnedFile } from './collectReturns';
import { demoForms } from './demo/demoForms';
import { returnsOf } from './demo/explained';
import { demoReturns } from './demoReturns';
import { startBook } from './startBook';

export interface SampleOptions {
  /** The same seed gives the same returns. */
  readonly seed: number;
  /** Content of the demo.json beside the catalogue. */
  readonly anchors: unknown;
  /** ISO date on which the returns come in. */
  readonly received: string;
}

/** How far the sample is: `done` of `total` steps. */
export interface SampleStep {
  readonly done: number;
  readonly total: number;
  /** The unit or the month whose turn it is. */
  readonly what: string;
}

/** Months that are archived before the one that is shown. */
const MONTHS = 3;

/**
 * The book after every unit has returned a demo form: the forms are planned, read and taken in as
 * files are, and their receipts say that they are a sample. The last months of the year before it are
 * archived, so that there is a course to see.
 * @throws where the anchors are not those of a plan, with the sentence that says so
 */
export function* sampleMonth(
  book: Book,
  catalogue: Catalogue,
  { seed, anchors, received }: SampleOptions,
): Pieces<Book, SampleStep> {
  const parsed = parseAnchors(anchors);
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join('\n'));
  const before = monthsBefore(book.period);
  const units = book.roster.length + catalogue.departments.length;
  const total = before.length + units * 2;
  let archived = startOf(book, catalogue, before[0] ?? book.period);
  for (const [done, { year, month }] of before.entries()) {
    yield { done, total, what: periodTitle(year, month) };
    archived = closedDemo(archived, catalogue, seed, parsed.value);
  }
  const { history, indicatorHistory } = archived;
  const withHistory: Book = { ...book, history, indicatorHistory };
  const demo = demoReturns(withHistory, catalogue, { seed, anchors });
  if (!demo.ok) throw new Error(demo.errors.map(({ message }) => message).join('\n'));
  const { files } = demo.value;
  const returned: ReturnedFile[] = [];
  for (const { file, orgName, plan } of files) {
    yield { done: before.length + returned.length, total, what: orgName };
    const name = sampleFile(file);
    const sha256 = fingerprint(`${name}|${seed}`);
    returned.push({ file: name, sha256, content: snapshotOfPlan(plan()) });
  }
  const collecting = collectPieces(withHistory, catalogue, returned, received);
  for (let done = before.length + files.length; ; done += 1) {
    const step = collecting.next();
    if (step.done === true) return step.value.book;
    yield { done, total, what: step.value.receipt.orgName };
  }
}

function monthsBefore({ year, month }: Period): readonly Period[] {
  const first = Math.max(1, month - MONTHS);
  return Array.from({ length: month - first }, (_, index) => ({ year, month: first + index }));
}

function startOf({ roster, parameters }: Book, catalogue: Catalogue, period: Period): Book {
  return startBook({ catalogue, period, roster, parameters });
}

/** The book of the next month, after one in which everybody returned demo figures. */
function closedDemo(book: Book, catalogue: Catalogue, seed: number, anchors: DemoAnchors): Book {
  const { forms } = demoForms(book, catalogue, { seed, anchors });
  const closed = closeBook({ ...book, returns: returnsOf(forms) }, catalogue);
  if (!closed.ok) throw new Error(closed.reasons.join('\n'));
  return closed.next;
}
