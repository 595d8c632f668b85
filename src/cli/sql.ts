import { Option, type Command } from 'commander';
import { DIALECT_NAMES, rollupSql, type DialectName } from '../app/sql/rollupSql';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { visibleText } from '../core/values/visible';
import { CliFailure } from './CliFailure';
import type { CliContext } from './CliContext';
import { command } from './command';
import { openBookFile } from './openBookFile';
import { bookOption, planOption, type PlanChoice } from './options';
import { requireCatalogue } from './requireCatalogue';

interface Options extends PlanChoice {
  readonly book: string;
  readonly dialect: DialectName;
}

/** `annex sql`: the roll-up of a book's month as a query for an engine that others run. */
export function addSql(program: Command, context: CliContext): void {
  command(program, 'sql')
    .addOption(
      new Option(`--dialect <${PLACEHOLDER.engine}>`, OPTION_HELP.dialect)
        .argParser(dialectNamed)
        .makeOptionMandatory(),
    )
    .addOption(bookOption())
    .addOption(planOption())
    .action((options: Options) => sql(context, options));
}

async function sql(context: CliContext, options: Options): Promise<void> {
  const fallback = await requireCatalogue(context, options);
  const { book, catalogue } = await openBookFile(context, options.book, fallback);
  context.out(visibleText(rollupSql(book, catalogue, options.dialect)));
}

function dialectNamed(text: string): DialectName {
  const found = DIALECT_NAMES.find((name) => name === text.toLowerCase());
  if (found === undefined) throw new CliFailure(cliFailures.unknownDialect(text, DIALECT_NAMES));
  return found;
}
