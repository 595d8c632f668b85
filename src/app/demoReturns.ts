import type { FileName } from '../core/messages/files';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { CatalogueError } from '../core/catalogue/CatalogueError';
import { serialiseCatalogue } from '../core/catalogue/serialise';
import { parseAnchors } from '../sample/anchors';
import type { DemoFault } from '../sample/faults/DemoFault';
import type { Book } from '../core/entries/book';
import { planForm } from '../core/forms/planForm';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import { failure, success, type Result } from '../core/values/result';
import { demoForms } from './demo/demoForms';
import { sentForms, withoutRows } from './demo/spoiltFiles';

export { ANCHORS_FILE } from '../sample/anchors';

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
  readonly file: FileName;
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
  const { seed, townships } = options;
  const { forms, faults } = demoForms(book, catalogue, {
    seed,
    anchors: anchors.value,
    townships,
    faults: options.faults,
  });
  const sent = forms.map((form) => {
    const own = faults.filter(({ org }) => org === form.identity.org);
    return { own, files: sentForms(form, own, catalogue, book.secret) };
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
