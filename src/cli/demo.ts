import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { ANCHORS_FILE, demoReturns } from '../app/demoReturns';
import { demoJson } from '../app/json/demoJson';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults } from '../core/messages/cliResults';
import { DEMO_LIST } from '../core/messages/sample';
import { CliFailure } from './CliFailure';
import { pathIn, say, type CliContext } from './CliContext';
import { command } from './command';
import { openBookFile } from './openBookFile';
import {
  anywayOption,
  bookOption,
  planOption,
  forceOption,
  integerIn,
  type Overwriting,
  type PlanChoice,
} from './options';
import { requireFree } from './outputs';
import { contentOf, isThere, readBytes } from './readFile';
import { planFolder, requireCatalogue } from './requireCatalogue';
import { planText } from './seeds';
import { writeForms } from './writeForms';
import { writeWhole } from './writeFile';

interface Options extends PlanChoice, Overwriting {
  readonly book: string;
  readonly out: string;
  readonly seed: number;
  readonly townships?: number;
  readonly faults?: true;
}

/** `annex demo`: filled returns for a book's roster and month. */
export function addDemo(program: Command, context: CliContext): void {
  const { folder, number } = PLACEHOLDER;
  command(program, 'demo')
    .addOption(bookOption())
    .requiredOption(`--out <${folder}>`, OPTION_HELP.outFolder)
    .addOption(
      new Option(`--seed <${number}>`, OPTION_HELP.seed)
        .default(1, '1')
        .argParser(integerIn('--seed', 0)),
    )
    .option(`--townships <${number}>`, OPTION_HELP.townships, integerIn('--townships', 0))
    .option('--faults', OPTION_HELP.faults)
    .addOption(planOption())
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Options) => demo(context, options));
}

async function demo(context: CliContext, options: Options): Promise<void> {
  const { out, seed, townships } = options;
  const fallback = await requireCatalogue(context, options);
  const { book, catalogue } = await openBookFile(context, options.book, fallback);
  if (townships !== undefined && townships > book.roster.length)
    throw new CliFailure(cliFailures.tooManyTownships(townships, book.roster.length));
  const month = demoReturns(book, catalogue, {
    seed,
    faults: options.faults === true,
    anchors: anchorsOf(context, options, fallback, catalogue),
    ...(townships === undefined ? {} : { townships }),
  });
  if (!month.ok) throw new CliFailure(month.errors.map(({ message }) => message));
  const list = join(out, DEMO_LIST);
  const content = `${JSON.stringify(demoJson(month.value, book.period, seed), null, 2)}\n`;
  if (!isThere(context, list) || readBytes(context, list).toString('utf8') !== content)
    requireFree(context, list, 'list', [options.book], options);
  const inputs = [options.book];
  await writeForms(context, out, month.value.files, { catalogue, overwriting: options, inputs });
  writeWhole(pathIn(context, list), content, list);
  say(context, cliResults.demo(month.value.files.length, out, month.value.faults.length));
}

/** The anchors beside the catalogue in use, where the book was built from the same plan. */
function anchorsOf(
  context: CliContext,
  options: Options,
  fallback: Catalogue,
  { plan }: Catalogue,
): unknown {
  const folder = planFolder(context, options);
  if (folder === undefined || plan.id !== fallback.plan.id) return undefined;
  const text = planText(folder, ANCHORS_FILE);
  return text === undefined ? undefined : contentOf(join(folder, ANCHORS_FILE), text);
}
