import { Option, type Command } from 'commander';
import {
  beginCollecting,
  type CollectedFile,
  type Collecting,
  type Collection,
} from '../app/collectReturns';
import { expectedUnits, type ExpectedUnit } from '../app/expectedUnits';
import { collectionJson } from '../app/json/collectionJson';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults, working } from '../core/messages/cliResults';
import { CliFailure } from './CliFailure';
import { pathIn, printJson, say, shownPath, tell, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS, FINE, USAGE } from './exit';
import { findReturns, type FoundFile } from './findReturns';
import { openBookFile, warnIfOpen, type BookFile } from './openBookFile';
import { bookOption, catalogueOption, forceOption, isoDate, jsonOption } from './options';
import { withProgress } from './progressBar';
import { behindLinks, catalogueInputs, isSameFile, requireFree } from './outputs';
import { isThere, readReturned } from './readFile';
import { requireCatalogue } from './requireCatalogue';
import { bookBytes, writeBook } from './writeBook';
import { keptPath, keptPaths, replaceKeeping } from './writeFile';

interface Options {
  readonly book: string;
  readonly from: readonly string[];
  readonly out?: string;
  readonly received?: string;
  readonly catalogue?: string;
  readonly json?: true;
  readonly force?: true;
}

/** `annex collect`: takes returned files into a book, each with a receipt. */
export function addCollect(program: Command, context: CliContext): void {
  const { file, date } = PLACEHOLDER;
  command(program, 'collect')
    .addOption(bookOption())
    .addOption(fromOption())
    .option(`--out <${file}>`, OPTION_HELP.outBook)
    .option(`--received <${date}>`, OPTION_HELP.received, isoDate('--received'))
    .addOption(catalogueOption())
    .addOption(jsonOption())
    .addOption(forceOption())
    .action((options: Options) => collect(context, options));
}

/** Takes several places; the library knows a list only by a Latin placeholder, so it is said here. */
function fromOption(): Option {
  const option = new Option(`--from <${PLACEHOLDER.from}>`, OPTION_HELP.from);
  option.variadic = true;
  return option.makeOptionMandatory();
}

async function collect(context: CliContext, options: Options): Promise<void> {
  const fallback = requireCatalogue(context, options.catalogue);
  const opened = await openBookFile(context, options.book, fallback);
  const { book, catalogue } = opened;
  const out = options.out ?? options.book;
  await requirePlace(context, out, options, fallback);
  const except = [options.book, out].flatMap((path) => [
    path,
    ...keptPaths(behindLinks(pathIn(context, path))),
  ]);
  const { files, skipped, closed } = findReturns(context, options.from, except);
  tell(context, ...closed.map(({ name, problem }) => cliResults.passedBy(name, problem)));
  if (skipped.length > 0) tell(context, cliResults.skipped(skipped));
  if (files.length === 0) throw new CliFailure(cliFailures.nothingToCollect(options.from));
  const received = options.received ?? context.today();
  const { collection, isReadable } = await takeAll(
    context,
    files,
    beginCollecting(book, catalogue, received),
  );
  const written = isReadable ? await write(context, options, opened, collection) : null;
  const missing = expectedUnits(book, catalogue).filter(
    ({ org }) => !collection.book.returns.has(org),
  );
  const lines = linesOf(collection, missing, expectedUnits(book, catalogue).length);
  if (options.json) printJson(context, collectionJson(collection, missing, written));
  else say(context, ...lines);
  const isRefused = collection.files.some(({ receipt }) => !receipt.accepted);
  context.status = isReadable ? (isRefused ? FINDINGS : FINE) : USAGE;
  if (!isReadable) tell(context, cliFailures.nothingReadable(files.length));
}

/** Reads, takes in and lets go file by file, so that many files need no more memory than one. */
function takeAll(context: CliContext, files: readonly FoundFile[], collecting: Collecting) {
  return withProgress(context, working.collecting, files.length, async (update) => {
    let isReadable = false;
    for (const [index, { path, name }] of files.entries()) {
      const returned = await readReturned(context, path, name);
      isReadable ||= !('error' in returned.content);
      collecting.take(returned);
      update(index + 1);
    }
    return { collection: collecting.finish(), isReadable };
  });
}

/** Writes the book, and gives its path; one into which nothing new came is left alone. */
async function write(
  context: CliContext,
  options: Options,
  { book: before, bytes, host, catalogue }: BookFile,
  { book }: Collection,
): Promise<string> {
  const path = options.book;
  const out = options.out ?? path;
  const inPlace = isSameFile(context, out, path);
  if (inPlace && isUnchanged(before, book)) {
    tell(context, cliResults.bookUnchanged(path));
    return path;
  }
  if (inPlace) warnIfOpen(context, path);
  if (!inPlace) {
    await writeBook(context, out, { book, catalogue }, host);
    tell(context, cliResults.bookWritten(out));
    return out;
  }
  const stays = await isBetterKept(context, path, before, catalogue);
  const content = await bookBytes(context, path, { book, catalogue }, host);
  const kept = replaceKeeping(pathIn(context, path), content, { before: bytes, stays }, path);
  tell(context, cliResults.bookWritten(path), cliResults.bookKept(shownPath(context, kept)));
  return path;
}

/** Another book may be replaced where that was asked for; nothing else may. */
async function requirePlace(
  context: CliContext,
  out: string,
  { book, catalogue, force, from }: Options,
  fallback: Catalogue,
): Promise<void> {
  if (isSameFile(context, out, book)) return;
  requireFree(context, out, [...from, ...catalogueInputs(context, catalogue)], force === true);
  if (isThere(context, out)) await openBookFile(context, out, fallback);
}

/** Whether the version kept so far holds more than the one that is to be kept now, or is no version of it. */
async function isBetterKept(
  context: CliContext,
  path: string,
  { identity, receipts }: Book,
  catalogue: Catalogue,
): Promise<boolean> {
  const kept = keptPath(behindLinks(pathIn(context, path)));
  if (!isThere(context, kept)) return false;
  const earlier = await openBookFile(context, kept, catalogue).catch(() => undefined);
  const isVersion = earlier?.book.identity.issueId === identity.issueId;
  return !isVersion || earlier.book.receipts.length > receipts.length;
}

function isUnchanged(before: Book, after: Book): boolean {
  return before.receipts.length === after.receipts.length;
}

function linesOf(
  { files, duplicates }: Collection,
  missing: readonly ExpectedUnit[],
  expected: number,
): readonly string[] {
  const accepted = files.filter(({ receipt }) => receipt.accepted).length;
  return [
    ...files.map(fileLine),
    ...duplicates.map(({ orgName, files: own, kept }) => cliResults.duplicate(orgName, own, kept)),
    cliResults.collected(accepted, files.length - accepted, expected - missing.length, expected),
    ...(missing.length > 0 ? [cliResults.missing(missing.map(({ name }) => name))] : []),
  ];
}

function fileLine({ receipt, changes }: CollectedFile): string {
  const { file, orgName, accepted, reason, replaces } = receipt;
  if (!accepted) return cliResults.refused(file, orgName, reason);
  if (reason !== '') return cliResults.repeated(file, orgName, reason);
  return cliResults.accepted(file, orgName, changes.length, replaces !== '');
}
