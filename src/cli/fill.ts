import type { Command } from 'commander';
import { fillForm } from '../app/fillForm';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults } from '../core/messages/cliResults';
import { CliFailure } from './CliFailure';
import { say, type CliContext } from './CliContext';
import { command } from './command';
import { catalogueOption } from './options';
import { readBytes, readJsonFile } from './readFile';
import { requireCatalogue } from './requireCatalogue';
import { writeBook } from './writeBook';

interface Options {
  readonly values: string;
  readonly out: string;
  readonly catalogue?: string;
}

/** `annex fill`: types values into a form; nothing is written where one of them has no place. */
export function addFill(program: Command, context: CliContext): void {
  command(program, 'fill')
    .argument(`<${PLACEHOLDER.file}>`, OPTION_HELP.form)
    .requiredOption(`--values <${PLACEHOLDER.file}>`, OPTION_HELP.values)
    .requiredOption(`--out <${PLACEHOLDER.file}>`, OPTION_HELP.out)
    .addOption(catalogueOption())
    .action((form: string, options: Options) => fill(context, form, options));
}

async function fill(context: CliContext, path: string, options: Options): Promise<void> {
  const fallback = requireCatalogue(context, options.catalogue);
  const host = context.open(readBytes(context, path));
  const workbook = await host.readWorkbook().catch((error: unknown) => {
    throw new CliFailure(cliFailures.unreadable(path, context.faultOf(error)));
  });
  const filled = fillForm(workbook, readJsonFile(context, options.values), fallback);
  if (!filled.ok)
    throw new CliFailure(filled.errors.map((sentence) => cliFailures.inFile(path, sentence)));
  await writeBook(context, options.out, filled.value.plan(), host);
  say(context, cliResults.filled(options.out, filled.value.filled));
}
