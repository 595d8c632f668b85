import { Option, type Command } from 'commander';
import { ISSUE_TO, issueForms, type IssueTo } from '../app/issueForms';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults } from '../core/messages/cliResults';
import { CliFailure } from './CliFailure';
import { say, type CliContext } from './CliContext';
import { command } from './command';
import { openBookFile, requireDecided } from './openBookFile';
import {
  anywayOption,
  bookOption,
  planOption,
  forceOption,
  type Overwriting,
  type PlanChoice,
} from './options';
import { requireCatalogue } from './requireCatalogue';
import { writeForms } from './writeForms';

interface Options extends PlanChoice, Overwriting {
  readonly book: string;
  readonly out: string;
  readonly to: IssueTo;
}

/** `annex issue`: a form for every unit of a book's month. */
export function addIssue(program: Command, context: CliContext): void {
  command(program, 'issue')
    .addOption(bookOption())
    .requiredOption(`--out <${PLACEHOLDER.folder}>`, OPTION_HELP.outFolder)
    .addOption(
      new Option(`--to <${ISSUE_TO.join('|')}>`, OPTION_HELP.to)
        .default('all' satisfies IssueTo, 'all')
        .argParser(issueTo),
    )
    .addOption(planOption())
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Options) => issue(context, options));
}

function issueTo(text: string): IssueTo {
  const to = ISSUE_TO.find((each) => each === text);
  if (to === undefined) throw new CliFailure(cliFailures.notATarget(text, ISSUE_TO));
  return to;
}

async function issue(context: CliContext, options: Options): Promise<void> {
  const fallback = await requireCatalogue(context, options);
  const opened = await openBookFile(context, options.book, fallback);
  requireDecided(options.book, opened);
  const { book, catalogue } = opened;
  const forms = issueForms(book, catalogue, options.to);
  const inputs = [options.book];
  await writeForms(context, options.out, forms, { catalogue, overwriting: options, inputs });
  say(context, cliResults.issued(forms.length, options.out));
}
