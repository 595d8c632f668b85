import { Option, type Command } from 'commander';
import {
  beginCollecting,
  type CollectedFile,
  type Collecting,
  type Collection,
} from '../app/collectReturns';
import { expectedUnits, type ExpectedUnit } from '../app/expectedUnits';
import { collectionJson } from '../app/json/collectionJson';
import { planWorkbook } from '../app/planWorkbook';
import type { Book } from '../core/entries/book';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults, keptName, working } from '../core/messages/cliResults';
import { CliFailure } from './CliFailure';
import { pathIn, printJson, say, tell, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS, FINE, USAGE } from './exit';
import { findReturns, type FoundFile } from './findReturns';
import { openBookFile, warnIfOpen, type BookFile } from './openBookFile';
import { bookOption, catalogueOption, isoDate, jsonOption } from './options';
import { withProgress } from './progressBar';
import { readReturned } from './readFile';
import { requireCatalogue } from './requireCatalogue';
import { workbookBytes } from './writeBook';
import { replaceKeeping, writeWhole } from './writeFile';

interface Options {
  readonly book: string;
  readonly from: readonly string[];
  readonly out?: string;
  readonly received?: string;
  readonly catalogue?: string;
  readonly json?: true;
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
  const { files, skipped } = findReturns(context, options.from, [
    options.book,
    keptName(options.book),
    out,
    keptName(out),
  ]);
  if (files.length === 0) throw new CliFailure(cliFailures.nothingToCollect(options.from));
  if (skipped.length > 0) tell(context, cliResults.skipped(skipped));
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
  const inPlace = pathIn(context, out) === pathIn(context, path);
  if (inPlace && isUnchanged(before, book)) {
    tell(context, cliResults.bookUnchanged(path));
    return path;
  }
  if (inPlace) warnIfOpen(context, path);
  const content = await workbookBytes(context, planWorkbook(book, catalogue), host);
  if (!inPlace) {
    writeWhole(pathIn(context, out), content, out);
    tell(context, cliResults.bookWritten(out));
    return out;
  }
  const kept = replaceKeeping(pathIn(context, path), content, bytes, path);
  tell(context, cliResults.bookWritten(path), cliResults.bookKept(kept));
  return path;
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
