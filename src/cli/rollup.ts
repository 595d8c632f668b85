import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Option, type Command } from 'commander';
import { rolledUpRows, rolledUpWorkbook } from '../app/survey/rolledUp';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { working } from '../core/messages/cliResults';
import { ROLLUP_FILES, rollupMessages, type RollupFacts } from '../core/messages/rollupFiles';
import type { RolledUpFiles } from '../app/survey/rollupBook';
import { PROGRAM_VERSION } from '../core/values/program';
import type { FoundFile } from './archive/FoundFile';
import { CliFailure } from './CliFailure';
import { pathIn, say, tell, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS, FINE } from './exit';
import { oneFile } from './export/partitions';
import { replaceWhole, requireEmpty } from './export/replaceWhole';
import { bytesSink, ENTRIES, parquetSink } from './export/sinks';
import { withFile } from './FileProblem';
import { findReturns, tellOfOthers } from './findReturns';
import { integerIn, planOption, type PlanChoice } from './options';
import { withProgress } from './progressBar';
import { readRoster } from './readRoster';
import { openJournal, type Journal } from './rollup/journal';
import { receiptFiles } from './rollup/receipts';
import { createReckoning } from './rollup/reckoning';
import { surveyMany } from './rollup/surveyMany';
import { requireCatalogue } from './requireCatalogue';

interface Options extends PlanChoice {
  readonly from: readonly string[];
  readonly out: string;
  readonly roster?: string;
  readonly workers?: number;
}

/** `annex rollup`: what thousands of returned forms come to, without a book. */
export function addRollup(program: Command, context: CliContext): void {
  const { from, folder, file, number } = PLACEHOLDER;
  const several = new Option(`--from <${from}>`, OPTION_HELP.from).makeOptionMandatory();
  several.variadic = true;
  command(program, 'rollup')
    .addOption(several)
    .requiredOption(`--out <${folder}>`, OPTION_HELP.outFolder)
    .option(`--roster <${file}>`, OPTION_HELP.roster)
    .addOption(planOption())
    .option(`--workers <${number}>`, OPTION_HELP.workers, integerIn('--workers', 1, 64))
    .action((options: Options) => rollUpFiles(context, options));
}

async function rollUpFiles(context: CliContext, options: Options): Promise<void> {
  const { from, out } = options;
  const catalogue = await requireCatalogue(context, options);
  requireEmpty(pathIn(context, out), out);
  const found = await findReturns(context, from, []);
  tellOfOthers(context, found);
  if (found.files.length === 0) throw new CliFailure(cliFailures.nothingToCollect(from));
  const place = pathIn(context, out);
  const journal = withFile(out, () => {
    mkdirSync(dirname(place), { recursive: true });
    return openJournal(
      join(dirname(place), `.${basename(place)}.journal`),
      `${PROGRAM_VERSION} ${catalogue.fingerprint}`,
    );
  });
  if (journal.known.size > 0) tell(context, rollupMessages.resumed(journal.known.size));
  let isDone = false;
  try {
    const facts = await replaceWhole(place, out, (temporary) =>
      write(context, temporary, { ...options, catalogue, journal, files: found.files }),
    );
    isDone = true;
    say(context, rollupMessages.done(out, facts));
    context.status = facts.refused > 0 ? FINDINGS : FINE;
  } finally {
    if (isDone) journal.remove();
    else journal.close();
  }
}

interface Work extends Options {
  readonly catalogue: Catalogue;
  readonly journal: Journal;
  /** Let go of as they are read. */
  readonly files: FoundFile[];
}

/** Goes through the files from the newest on, so that the first acceptable one of a unit counts. */
async function write(context: CliContext, folder: string, work: Work): Promise<RollupFacts> {
  const { catalogue, journal, files, workers } = work;
  mkdirSync(folder);
  const reckoning = createReckoning(
    catalogue,
    work.roster === undefined ? undefined : readRoster(context, work.roster),
  );
  const receipts = await receiptFiles(context, folder);
  const entries = oneFile(parquetSink(join(folder, ROLLUP_FILES.entries), ENTRIES));
  try {
    await withProgress(context, working.rollingUp, files.length, async (update) => {
      const sharing = { journal, ...(workers === undefined ? {} : { workers }) };
      let done = 0;
      for await (const file of surveyMany(context, files, catalogue, sharing)) {
        const { receipt, rows } = reckoning.take(file);
        receipts.add(receipt);
        for (const row of rows) entries.add('', row);
        update((done += 1));
      }
    });
    receipts.end();
    entries.end();
  } catch (error) {
    receipts.abandon();
    entries.abandon();
    throw error;
  }
  const rolled = await reckoning.finish();
  await writeSummary(context, join(folder, ROLLUP_FILES.summary), rolled);
  return rolled.facts;
}

async function writeSummary(
  context: CliContext,
  path: string,
  rolled: RolledUpFiles,
): Promise<void> {
  const file = bytesSink(path);
  try {
    const book = await context.rowsFile(rolledUpWorkbook(rolled), (bytes) => file.write(bytes));
    for (const [sheet, row] of rolledUpRows(rolled)) book.add(sheet, row);
    book.end();
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.end();
}
