import { bookTooLong } from '../app/bookTooLong';
import { changesTo } from '../app/changesTo';
import { keptInside } from '../app/keptInside';
import { planWorkbook } from '../app/planWorkbook';
import { differenceFromPlan } from '../app/proveBook';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { cliFailures } from '../core/messages/cliFailures';
import { working } from '../core/messages/cliResults';
import { keptInsideSaid } from '../core/messages/outward';
import { bookNotProven } from '../core/messages/proof';
import type { WorkbookPicture } from '../core/picture/Picture';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import { CliFailure } from './CliFailure';
import { pathIn, tell, type CliContext, type FileHost } from './CliContext';
import { withProgress } from './progressBar';
import { writeWhole } from './writeFile';

/** An opened file, and what stands in it. */
export interface Standing {
  readonly host: FileHost;
  readonly standing: WorkbookPicture;
  /** The same as it was read. */
  readonly workbook: WorkbookSnapshot;
}

/**
 * The bytes of a planned workbook; texts that no cell can hold whole are told.
 * @param opened the file that is changed; without it the workbook starts empty
 */
export async function workbookBytes(
  context: CliContext,
  plan: WorkbookPlan,
  opened?: Standing,
): Promise<Uint8Array> {
  const host = opened?.host ?? context.open();
  await writePlan(context, host, plan, opened);
  return host.toBytes();
}

async function writePlan(
  context: CliContext,
  host: FileHost,
  plan: WorkbookPlan,
  opened: Standing | undefined,
): Promise<void> {
  const { changes: planned, warnings } = changesTo(plan, opened?.standing);
  const { changes, reaching, outward } =
    opened === undefined
      ? { changes: planned, reaching: [], outward: [] }
      : keptInside(planned, opened.workbook);
  const report = await withProgress(
    context,
    working.writingSheets,
    changes.sheets.length,
    (update) => host.apply(changes, update),
  );
  tell(context, ...keptInsideSaid(reaching, outward), ...report.warnings, ...warnings);
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
  opened?: Standing,
): Promise<Uint8Array> {
  const ending = opened?.workbook.foreign?.includes('macros') ? '.xlsm' : '.xlsx';
  if (/\.xls[xm]$/i.test(path) && !path.toLowerCase().endsWith(ending))
    throw new CliFailure(cliFailures.macroEnding(path, ending));
  const tooLong = bookTooLong(book, catalogue);
  if (tooLong !== undefined) throw new CliFailure(cliFailures.bookTooLong(tooLong));
  // Before another book is planned: mostly it is the one that was planned last.
  const standing = opened && { ...opened, standing: opened.standing };
  const plan = planWorkbook(book, catalogue);
  const host = opened?.host ?? context.open();
  await writePlan(context, host, plan, standing);
  const written = await host.readWorkbook().catch((error: unknown) => {
    throw new CliFailure(bookNotProven(path, context.faultOf(error)));
  });
  const difference = differenceFromPlan(written, plan, { book, catalogue });
  if (difference !== undefined) throw new CliFailure(bookNotProven(path, difference));
  return host.toBytes();
}

/** Writes a book to a file, proven, whole or not at all. */
export async function writeBook(
  context: CliContext,
  path: string,
  opened: { readonly book: Book; readonly catalogue: Catalogue },
  standing?: Standing,
): Promise<void> {
  writeWhole(pathIn(context, path), await bookBytes(context, path, opened, standing), path);
}
