import type { Admission } from '../app/admission';
import {
  beginCollecting,
  type CollectedFile,
  type Collecting,
  type Collection,
} from '../app/collectReturns';
import { expectedUnits } from '../app/expectedUnits';
import { collectionJson } from '../app/json/collectionJson';
import { missingWithContacts } from '../app/reminders';
import { standingFindings } from '../app/standingFindings';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import { cliResults, working } from '../core/messages/cliResults';
import type { FoundFile } from './archive/FoundFile';
import { printJson, say, tell, type CliContext } from './CliContext';
import type { Overwriting, PlanChoice } from './options';
import { openBookFile, requireDecided, warnOfStanding, type BookFile } from './openBookFile';
import { planInputs, requireFree } from './outputs';
import { isSameFile } from './samePath';
import { withProgress } from './progressBar';
import { isThere, readReturned } from './readFile';
import { replaceBook } from './replaceBook';
import { requireCatalogue } from './requireCatalogue';
import { writeBook } from './writeBook';
import { writeReceipts } from './writeReceipts';

/** How files are taken in. */
export interface CollectOptions extends PlanChoice, Overwriting {
  readonly book: string;
  readonly out?: string;
  readonly received?: string;
  readonly receipts?: string;
  readonly json?: true;
  readonly admitted?: Admission;
}

export interface Collected {
  /** At least one file could be read. */
  readonly isReadable: boolean;
  readonly isRefused: boolean;
}

/**
 * Takes found files into a book as it stands now, writes it, and prints what became of each.
 * @param from where they were found, as it was given
 */
export async function collectFiles(
  context: CliContext,
  files: readonly FoundFile[],
  from: readonly string[],
  options: CollectOptions,
): Promise<Collected> {
  const fallback = await requireCatalogue(context, options);
  const opened = await openBookFile(context, options.book, fallback);
  requireDecided(options.book, opened);
  warnOfStanding(context, options.book, standingFindings(opened.workbook, opened));
  const { book, catalogue } = opened;
  await requirePlace(context, from, options, fallback);
  const received = options.received ?? `${context.today()} ${context.time()}`;
  const collecting = beginCollecting(book, catalogue, received);
  const { collection, isReadable } = await takeAll(context, files, collecting, options);
  const written = isReadable ? await write(context, options, opened, collection) : null;
  const units = expectedUnits(book, catalogue);
  const missing = units.filter(({ org }) => !collection.book.returns.has(org));
  if (options.json) printJson(context, collectionJson(collection, missing, written));
  else
    say(
      context,
      ...linesOf(collection, missingWithContacts(collection.book, catalogue), units.length),
    );
  if (options.receipts !== undefined)
    await writeReceipts(context, options.receipts, { collection, catalogue }, options);
  return { isReadable, isRefused: collection.files.some(({ receipt }) => !receipt.accepted) };
}

/** Reads, takes in and lets go file by file, so that many files need no more memory than one. */
function takeAll(
  context: CliContext,
  files: readonly FoundFile[],
  collecting: Collecting,
  { admitted }: CollectOptions,
) {
  return withProgress(context, working.collecting, files.length, async (update) => {
    let isReadable = false;
    for (const [index, file] of files.entries()) {
      const returned = await readReturned(context, file);
      isReadable ||= !('error' in returned.content);
      collecting.take(admitted === undefined ? returned : { ...returned, admitted });
      update(index + 1);
    }
    return { collection: collecting.finish(), isReadable };
  });
}

/** Writes the book, and gives its path; one into which nothing new came is left alone. */
async function write(
  context: CliContext,
  { book: path, out = path, anyway }: CollectOptions,
  opened: BookFile,
  { book }: Collection,
): Promise<string> {
  if (!isSameFile(context, out, path)) {
    await writeBook(context, out, { book, catalogue: opened.catalogue }, opened);
    tell(context, cliResults.bookWritten(out));
    return out;
  }
  if (isUnchanged(opened.book, book)) tell(context, cliResults.bookUnchanged(path));
  else await replaceBook(context, path, opened, { book, anyway: anyway === true });
  return path;
}

/** Another book may be replaced where that was asked for; nothing else may. */
async function requirePlace(
  context: CliContext,
  from: readonly string[],
  options: CollectOptions,
  fallback: Catalogue,
): Promise<void> {
  const { book, out = book } = options;
  if (isSameFile(context, out, book)) return;
  requireFree(context, out, 'workbook', [...from, ...planInputs(context, options)], options);
  if (isThere(context, out)) await openBookFile(context, out, fallback);
}

function isUnchanged(before: Book, after: Book): boolean {
  return before.receipts.length === after.receipts.length;
}

function linesOf(
  { files, duplicates }: Collection,
  missing: readonly string[],
  expected: number,
): readonly string[] {
  const accepted = files.filter(({ receipt }) => receipt.accepted).length;
  return [
    ...files.map(fileLine),
    ...duplicates.map(({ orgName, files: own, kept }) => cliResults.duplicate(orgName, own, kept)),
    cliResults.collected(accepted, files.length - accepted, expected - missing.length, expected),
    ...(missing.length > 0 ? [cliResults.missing(missing)] : []),
  ];
}

function fileLine({ receipt, changes }: CollectedFile): string {
  const { file, orgName, accepted, reason, replaces, ignored } = receipt;
  if (!accepted) return cliResults.refused(file, orgName, reason);
  if (reason !== '') return cliResults.repeated(file, orgName, reason);
  return cliResults.accepted(file, orgName, {
    changes: changes.length,
    replaces: replaces !== '',
    ignored,
  });
}
