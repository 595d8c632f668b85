import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Option, type Command } from 'commander';
import { rolledUpWorkbook } from '../app/survey/rolledUp';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { working } from '../core/messages/cliResults';
import { ROLLUP_FILES, rollupMessages, type RollupFacts } from '../core/messages/rollupFiles';
import { PROGRAM_VERSION } from '../core/values/program';
import type { FoundFile } from './archive/FoundFile';
import { CliFailure } from './CliFailure';
import { pathIn, say, tell, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS, FINE } from './exit';
import { oneFile } from './export/partitions';
import { replaceWhole, requireEmpty } from './export/replaceWhole';
import { ENTRIES, parquetSink } from './export/sinks';
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
import { workbookBytes } from './writeBook';
import { writeWhole } from './writeFile';

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
  readonly files: readonly FoundFile[];
}

/** Goes through the files from the newest on, so that the first acceptable one of a unit counts. */
async function write(context: CliContext, folder: string, work: Work): Promise<RollupFacts> {
  const { catalogue, journal, files, workers } = work;
  mkdirSync(folder);
  const reckoning = createReckoning(
    catalogue,
    work.roster === undefined ? undefined : readRoster(context, work.roster),
  );
  const receipts = receiptFiles(context, folder);
  const entries = oneFile(parquetSink(join(folder, ROLLUP_FILES.entries), ENTRIES));
  try {
    await withProgress(context, working.rollingUp, files.length, async (update) => {
      const sharing = { journal, ...(workers === undefined ? {} : { workers }) };
      let done = 0;
      const newest = [...files].reverse();
      for await (const file of surveyMany(context, newest, catalogue, sharing)) {
        const { receipt, rows } = reckoning.take(file);
        await receipts.add(receipt);
        for (const row of rows) entries.add('', row);
        update((done += 1));
      }
    });
    await receipts.end();
    entries.end();
  } catch (error) {
    await receipts.abandon();
    entries.abandon();
    throw error;
  }
  const rolled = await reckoning.finish();
  const summary = join(folder, ROLLUP_FILES.summary);
  writeWhole(summary, await workbookBytes(context, rolledUpWorkbook(rolled)), summary);
  return rolled.facts;
}
