import type { Catalogue } from '../core/catalogue/Catalogue';
import type { CatalogueError } from '../core/catalogue/CatalogueError';
import { serialiseCatalogue } from '../core/catalogue/serialise';
import { parseAnchors } from '../core/demo/anchors';
import type { DemoValues } from '../core/demo/Demo';
import { demoValues } from '../core/demo/demoValues';
import type { DemoFault } from '../core/demo/faults/DemoFault';
import { previousFromHistory } from '../core/demo/previous';
import type { Book } from '../core/entries/book';
import type { Form } from '../core/entries/form';
import { planForm } from '../core/plan/planForm';
import type { WorkbookPlan } from '../core/plan/SheetPlan';
import { failure, success, type Result } from '../core/values/result';
import { demoNotes, withNotes } from './demo/explained';
import { sentForms, withoutRows } from './demo/spoiltFiles';
import { typeInto } from './fillForm';
import { departmentForm, townshipForm } from './issueForms';

export { ANCHORS_FILE } from '../core/demo/anchors';

export interface DemoOptions {
  /** The same seed gives the same files. */
  readonly seed: number;
  /** How many townships of the roster return, the first ones; all of them where absent. */
  readonly townships?: number;
  /** Puts typical mistakes in and lists them. */
  readonly faults?: boolean;
  /** Content of the demo.json beside the catalogue; see `parseAnchors`. */
  readonly anchors?: unknown;
}

/** One returned form, ready to be written under its file name. */
export interface DemoFile {
  readonly file: string;
  readonly orgName: string;
  readonly plan: () => WorkbookPlan;
}

/** A mistake, and the files that show it; none where nothing was sent. */
export interface ListedFault extends DemoFault {
  readonly files: readonly string[];
}

export interface DemoMonth {
  readonly files: readonly DemoFile[];
  readonly faults: readonly ListedFault[];
}

/**
 * Filled returns for a book's roster and month, with the 说明 that good data needs, so that they can
 * be collected without hard findings and the month be closed. With `faults`, mistakes are put
 * into them, which nothing explains.
 */
export function demoReturns(
  book: Book,
  catalogue: Catalogue,
  options: DemoOptions,
): Result<DemoMonth, CatalogueError> {
  const anchors = parseAnchors(options.anchors);
  if (!anchors.ok) return failure(...anchors.errors);
  const previous = previousFromHistory(book.history, book.period);
  const valuesWith = (faults: boolean): DemoValues =>
    demoValues(catalogue, book.roster, book.period, options.seed, previous, {
      anchors: anchors.value,
      faults,
    });
  const empty = emptyForms(book, catalogue, options.townships);
  const good = valuesWith(false);
  const goodForms = filledForms(empty, good, catalogue);
  const notes = demoNotes(book, catalogue, goodForms, options.seed);
  const values = options.faults === true ? valuesWith(true) : good;
  const forms = options.faults === true ? filledForms(empty, values, catalogue) : goodForms;
  const sent = forms.map((form) => {
    const own = values.faults.filter(({ org }) => org === form.identity.org);
    return { own, files: sentForms(withNotes(form, notes, catalogue), own, catalogue) };
  });
  const text = serialiseCatalogue(catalogue.files);
  return success({
    files: sent.flatMap(({ files }) =>
      files.map(({ file, form, deleted }) => ({
        file,
        orgName: form.identity.orgName,
        plan: () => withoutRows(planForm(form, catalogue, text), deleted),
      })),
    ),
    faults: sent.flatMap(({ own, files }) =>
      own.map((fault) => ({ ...fault, files: files.map(({ file }) => file) })),
    ),
  });
}

function emptyForms(book: Book, catalogue: Catalogue, townships?: number): readonly Form[] {
  return [
    ...book.roster.slice(0, townships).map((each) => townshipForm(book, catalogue, each)),
    ...catalogue.departments.map((each) => departmentForm(book, catalogue, each)),
  ];
}

function filledForms(
  empty: readonly Form[],
  { townships, departments }: DemoValues,
  catalogue: Catalogue,
): readonly Form[] {
  const cells = new Map([...townships, ...departments].map((each) => [each.org, each.cells]));
  return empty.map((form) => typeInto(form, cells.get(form.identity.org) ?? new Map(), catalogue));
}
