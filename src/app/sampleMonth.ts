import type { Catalogue } from '../core/catalogue/Catalogue';
import { unitsWord } from '../core/catalogue/planWords';
import { parseAnchors, type DemoAnchors } from '../sample/anchors';
import type { Book } from '../core/entries/book';
import type { Period } from '../core/entries/identity';
import { periodTitle } from '../core/messages/bookSheets';
import { reasonLine } from '../core/messages/close';
import { sampleFile } from '../core/messages/sample';
import { SaidError } from '../core/messages/SaidError';
import { sentAgain } from '../sample/messages';
import { demoReuse } from '../sample/reuse';
import { formFileName } from '../core/messages/files';
import { planForm } from '../core/forms/planForm';
import { serialiseCatalogue } from '../core/catalogue/serialise';
import { snapshotOfPlan } from '../core/workbook/snapshotOfPlan';
import { fingerprint } from '../core/values/fingerprint';
import type { Pieces } from '../core/values/pieces';
import { closeBook } from './closeBook';
import { beginCollecting } from './collectReturns';
import { demoForms } from './demo/demoForms';
import { returnsOf } from './demo/explained';
import { firstDay, sendingsOf, type Sending } from './demo/story';
import { startBook } from './startBook';

export interface SampleOptions {
  /** The same seed gives the same returns. */
  readonly seed: number;
  /** Content of the demo.json beside the catalogue. */
  readonly anchors: unknown;
}

/** A book that holds returns is left as it is. */
export type SampleOutcome = 'filled' | 'holdsReturns' | 'notDone';

/** How far the sample is: `done` of `total` steps. */
export interface SampleStep {
  readonly done: number;
  readonly total: number;
  /** The unit or the month whose turn it is. */
  readonly what: string;
}

/** Months that are archived before the one that is shown: back to the same month of the year before. */
const MONTHS = 12;

/**
 * The book after every unit has returned a demo form: the forms are planned, read and taken in as
 * files are, each on its day, and their receipts say that they are a sample. The months before it are
 * archived as far as the plan has years, so that there is a course to see.
 * @throws where the anchors are not those of a plan, with the sentence that says so
 */
export function* sampleMonth(
  book: Book,
  catalogue: Catalogue,
  { seed, anchors }: SampleOptions,
): Pieces<Book, SampleStep> {
  const parsed = parseAnchors(anchors);
  if (!parsed.ok) throw new SaidError(parsed.errors.map(({ message }) => message).join('\n'));
  const before = monthsBefore(book.period, catalogue);
  let archived = startOf(book, catalogue, before[0] ?? book.period);
  const total = before.length + book.roster.length + catalogue.departments.length;
  for (const [done, { year, month }] of before.entries()) {
    yield { done, total, what: periodTitle(year, month) };
    archived = closedDemo(archived, catalogue, seed, parsed.value);
  }
  const { history, indicatorHistory, filings } = archived;
  const reuse = book.reuse ?? demoReuse(catalogue, book.roster, book.period, seed);
  let sampled: Book = {
    ...book,
    history,
    indicatorHistory,
    filings,
    ...(reuse === undefined ? {} : { reuse }),
  };
  const { forms } = demoForms(sampled, catalogue, { seed, anchors: parsed.value });
  const sendings = sendingsOf(sampled, catalogue, forms, seed);
  const text = serialiseCatalogue(catalogue.files);
  let done = before.length;
  for (const sameDay of inOrder(sendings)) {
    const collecting = beginCollecting(sampled, catalogue, sameDay[0]?.day ?? '');
    for (const sending of sameDay) {
      if (!sending.isAgain) {
        yield { done, total, what: sending.form.identity.orgName };
        done += 1;
      }
      const name = sampleFile(fileOf(sending, catalogue));
      const content = snapshotOfPlan(planForm(sending.form, catalogue, text));
      collecting.take({ file: name, sha256: fingerprint(`${name}|${seed}`), content });
    }
    sampled = collecting.finish().book;
  }
  const receipts = [...sampled.receipts].sort((a, b) => compare(a.received, b.received));
  return { ...sampled, receipts };
}

/** Townships by day, then departments by day: what a department writes on a figure is void once the figure changes. */
function inOrder(sendings: readonly Sending[]): readonly (readonly Sending[])[] {
  const groups = new Map<string, Sending[]>();
  const kinds = ['township', 'department'] as const;
  for (const kind of kinds) {
    for (const sending of sendings.filter(({ form }) => form.identity.kind === kind)) {
      const key = `${kind}|${sending.day}`;
      groups.set(key, [...(groups.get(key) ?? []), sending]);
    }
  }
  return [...groups.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function fileOf({ form, isAgain }: Sending, { plan }: Catalogue): string {
  const name = formFileName(form.identity, unitsWord(plan));
  return isAgain ? sentAgain(name) : name;
}

function monthsBefore({ year, month }: Period, { plan }: Catalogue): readonly Period[] {
  const months = Array.from(
    { length: MONTHS },
    (_, index) => year * 12 + month - 1 - MONTHS + index,
  );
  return months
    .map((each) => ({ year: Math.floor(each / 12), month: (each % 12) + 1 }))
    .filter((each) => plan.years.includes(each.year));
}

function startOf({ roster, parameters }: Book, catalogue: Catalogue, period: Period): Book {
  return startBook({ catalogue, period, roster, parameters });
}

/** The book of the next month, after one in which everybody returned demo figures. */
function closedDemo(book: Book, catalogue: Catalogue, seed: number, anchors: DemoAnchors): Book {
  const { forms } = demoForms(book, catalogue, { seed, anchors });
  const closed = closeBook({ ...book, returns: returnsOf(forms, firstDay(book, seed)) }, catalogue);
  if (!closed.ok) throw new SaidError(closed.reasons.map(reasonLine).join('\n'));
  return closed.next;
}
