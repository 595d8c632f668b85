import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import { SAMPLE_MARK, sampleFile } from '../core/messages/demo';
import { snapshotOfPlan } from '../core/plan/snapshotOfPlan';
import { fingerprint } from '../core/values/fingerprint';
import type { Pieces } from '../core/values/pieces';
import { collectPieces, type ReturnedFile } from './collectReturns';
import { demoReturns } from './demoReturns';

export interface SampleOptions {
  /** The same seed gives the same returns. */
  readonly seed: number;
  /** Content of the demo.json beside the catalogue. */
  readonly anchors: unknown;
  /** ISO date on which the returns come in. */
  readonly received: string;
}

/** How far the sample is: `done` of `total` steps, and whose turn it is. */
export interface SampleStep {
  readonly done: number;
  readonly total: number;
  readonly orgName: string;
}

/**
 * The book after every unit has returned a demo form: the forms are planned, read and taken in as
 * files are, and their receipts say that they are a sample.
 * @throws where the anchors are not those of a plan, with the sentence that says so
 */
export function* sampleMonth(
  book: Book,
  catalogue: Catalogue,
  { seed, anchors, received }: SampleOptions,
): Pieces<Book, SampleStep> {
  const demo = demoReturns(book, catalogue, { seed, anchors });
  if (!demo.ok) throw new Error(demo.errors.map(({ message }) => message).join('\n'));
  const { files } = demo.value;
  const total = files.length * 2;
  const returned: ReturnedFile[] = [];
  for (const { file, orgName, plan } of files) {
    yield { done: returned.length, total, orgName };
    const name = sampleFile(file);
    const sha256 = fingerprint(`${name}|${seed}`);
    returned.push({ file: name, sha256, content: snapshotOfPlan(plan()) });
  }
  const collecting = collectPieces(book, catalogue, returned, received);
  for (let done = files.length; ; done += 1) {
    const step = collecting.next();
    if (step.done === true) return step.value.book;
    yield { done, total, orgName: step.value.receipt.orgName };
  }
}

/** Whether what some unit reports was made up, and not sent by it. */
export function holdsSample({ returns }: Book): boolean {
  return [...returns.values()].some(({ receipt }) => receipt.file.startsWith(SAMPLE_MARK));
}
