import { planWorkbook } from '../app/planWorkbook';
import { provenDifference } from '../app/proveBook';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import { working } from '../core/messages/cliResults';
import { bookNotProven } from '../core/messages/proof';
import type { WorkbookPlan } from '../core/plan/SheetPlan';
import { CliFailure } from './CliFailure';
import { pathIn, tell, type CliContext, type FileHost } from './CliContext';
import { withProgress } from './progressBar';
import { writeWhole } from './writeFile';

/**
 * The bytes of a planned workbook; what the host leaves out is told.
 * @param host the opened file that is written anew; without it the workbook starts empty
 */
export async function workbookBytes(
  context: CliContext,
  plan: WorkbookPlan,
  host: FileHost = context.open(),
): Promise<Uint8Array> {
  const { warnings } = await withProgress(
    context,
    working.writingSheets,
    plan.sheets.length,
    (update) => host.apply(plan, update),
  );
  tell(context, ...warnings);
  return host.toBytes();
}

/**
 * The bytes of a book, which were read again: a book that lost anything on its way, or that could not be
 * opened again, is a failure, so that it never takes the place of one that stands.
 * @param path where it is to be written, as people know it
 */
export async function bookBytes(
  context: CliContext,
  path: string,
  { book, catalogue }: { readonly book: Book; readonly catalogue: Catalogue },
  host?: FileHost,
): Promise<Uint8Array> {
  const plan = planWorkbook(book, catalogue);
  const bytes = await workbookBytes(context, plan, host);
  const written = await context
    .open(bytes)
    .readWorkbook()
    .catch((error: unknown) => {
      throw new CliFailure(bookNotProven(path, context.faultOf(error)));
    });
  const difference = provenDifference(written, plan, book, catalogue);
  if (difference !== undefined) throw new CliFailure(bookNotProven(path, difference));
  return bytes;
}

/** Writes a book to a file, proven, whole or not at all. */
export async function writeBook(
  context: CliContext,
  path: string,
  opened: { readonly book: Book; readonly catalogue: Catalogue },
  host?: FileHost,
): Promise<void> {
  writeWhole(pathIn(context, path), await bookBytes(context, path, opened, host), path);
}
