import type { Command } from 'commander';
import { reportBook } from '../app/reportBook';
import { bulletinFacts } from '../app/word/facts';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliFailures } from '../core/messages/cliFailures';
import { planResults } from '../core/messages/planResults';
import { notQuarterEnd } from '../core/messages/word';
import { CliFailure } from './CliFailure';
import { pathIn, say, type CliContext } from './CliContext';
import { command } from './command';
import { openBookFile } from './openBookFile';
import {
  anywayOption,
  bookOption,
  forceOption,
  planOption,
  type Overwriting,
  type PlanChoice,
} from './options';
import { planInputs, requireFree } from './outputs';
import { requireCatalogue } from './requireCatalogue';
import { writeWhole } from './writeFile';

interface Options extends PlanChoice, Overwriting {
  readonly book: string;
  readonly out: string;
  readonly quarter?: true;
}

/** `annex bulletin`: the 月通报 or 季通报 as a Word file. */
export function addBulletin(program: Command, context: CliContext): void {
  command(program, 'bulletin')
    .addOption(bookOption())
    .requiredOption(`--out <${PLACEHOLDER.file}>`, OPTION_HELP.outWord)
    .option('--quarter', OPTION_HELP.quarter)
    .addOption(planOption())
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Options) => bulletin(context, options));
}

async function bulletin(context: CliContext, options: Options): Promise<void> {
  const { book: path, out, quarter } = options;
  const fallback = await requireCatalogue(context, options);
  requireFree(context, out, 'word', [path, ...planInputs(context, options)], options);
  const { book, catalogue } = await openBookFile(context, path, fallback);
  if (quarter === true && book.period.month % 3 !== 0)
    throw new CliFailure(cliFailures.inFile(path, notQuarterEnd(book.period.month)));
  const { bulletinWord } = await import('../app/word/bulletinWord');
  const content = await bulletinWord(
    bulletinFacts(reportBook(book, catalogue), catalogue, quarter === true ? 'quarter' : 'month'),
  );
  writeWhole(pathIn(context, out), content, out);
  say(context, planResults.written(out));
}
