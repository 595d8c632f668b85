import type { Command } from 'commander';
import { planForYear, startBook } from '../app/startBook';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults } from '../core/messages/cliResults';
import { CliFailure } from './CliFailure';
import { say, type CliContext } from './CliContext';
import { command } from './command';
import { newSecret } from './newSecret';
import { openBookFile } from './openBookFile';
import {
  anywayOption,
  planOption,
  forceOption,
  integerIn,
  type Overwriting,
  type PlanChoice,
} from './options';
import { planInputs, requireFree } from './outputs';
import { isThere } from './readFile';
import { readRoster } from './readRoster';
import { requireCatalogue } from './requireCatalogue';
import { writeBook } from './writeBook';

interface Options extends PlanChoice, Overwriting {
  readonly year: number;
  readonly month: number;
  readonly out: string;
  readonly roster?: string;
  readonly extend?: true;
}

/** `annex build`: an empty district book of one month. */
export function addBuild(program: Command, context: CliContext): void {
  const { year, month, file } = PLACEHOLDER;
  command(program, 'build')
    .requiredOption(`--year <${year}>`, OPTION_HELP.year, integerIn('--year', 1900, 9999))
    .requiredOption(`--month <${month}>`, OPTION_HELP.month, integerIn('--month', 1, 12))
    .requiredOption(`--out <${file}>`, OPTION_HELP.out)
    .addOption(planOption())
    .option('--extend', OPTION_HELP.extend)
    .option(`--roster <${file}>`, OPTION_HELP.roster)
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Options) => build(context, options));
}

async function build(context: CliContext, options: Options): Promise<void> {
  const { year, month, out } = options;
  const given = await requireCatalogue(context, options);
  const catalogue = planForYear(given, year, options.extend === true);
  if (!catalogue) throw new CliFailure(cliFailures.yearNotPlanned(year, given.plan.years));
  const roster = options.roster === undefined ? undefined : readRoster(context, options.roster);
  const inputs = [
    ...planInputs(context, options),
    ...(options.roster === undefined ? [] : [options.roster]),
  ];
  requireFree(context, out, 'workbook', inputs, options);
  const book = startBook({
    catalogue,
    period: { year, month },
    secret: await secretAt(context, out, catalogue),
    ...(roster === undefined ? {} : { roster }),
  });
  await writeBook(context, out, { book, catalogue });
  say(
    context,
    cliResults.built(
      out,
      { year, month },
      book.roster.length,
      catalogue.departments.length,
      catalogue.plan.allTownships,
    ),
  );
}

/** The secret of the book that is built anew, so that forms which it issued stay good; else a new one. */
async function secretAt(context: CliContext, out: string, catalogue: Catalogue): Promise<string> {
  if (!isThere(context, out)) return newSecret();
  const before = await openBookFile(context, out, catalogue).catch(() => undefined);
  return before?.book.secret ?? newSecret();
}
