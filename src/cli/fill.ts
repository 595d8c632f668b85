import type { Command } from 'commander';
import { fillForm } from '../app/fillForm';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults } from '../core/messages/cliResults';
import { CliFailure } from './CliFailure';
import { pathIn, say, type CliContext } from './CliContext';
import { command } from './command';
import {
  anywayOption,
  planOption,
  forceOption,
  type Overwriting,
  type PlanChoice,
} from './options';
import { planInputs, requireFree } from './outputs';
import { readBytes, readJsonFile } from './readFile';
import { requireCatalogue } from './requireCatalogue';
import { workbookBytes } from './writeBook';
import { writeWhole } from './writeFile';

interface Options extends PlanChoice, Overwriting {
  readonly values: string;
  readonly out: string;
}

/** `annex fill`: types values into a form; nothing is written where one of them has no place. */
export function addFill(program: Command, context: CliContext): void {
  command(program, 'fill')
    .argument(`<${PLACEHOLDER.file}>`, OPTION_HELP.form)
    .requiredOption(`--values <${PLACEHOLDER.file}>`, OPTION_HELP.values)
    .requiredOption(`--out <${PLACEHOLDER.file}>`, OPTION_HELP.out)
    .addOption(planOption())
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((form: string, options: Options) => fill(context, form, options));
}

async function fill(context: CliContext, path: string, options: Options): Promise<void> {
  const fallback = await requireCatalogue(context, options);
  const inputs = [path, options.values, ...planInputs(context, options)];
  requireFree(context, options.out, 'workbook', inputs, options);
  const host = context.open(readBytes(context, path));
  const workbook = await host.readWorkbook().catch((error: unknown) => {
    throw new CliFailure(cliFailures.unreadable(path, context.faultOf(error)));
  });
  const filled = fillForm(workbook, readJsonFile(context, options.values), fallback);
  if (!filled.ok)
    throw new CliFailure(filled.errors.map((sentence) => cliFailures.inFile(path, sentence)));
  const standing = filled.value.standing();
  const bytes = await workbookBytes(context, filled.value.plan(), { host, standing, workbook });
  writeWhole(pathIn(context, options.out), bytes, options.out);
  say(context, cliResults.filled(options.out, filled.value.filled));
}
