import type { Command } from 'commander';
import { expectedUnits } from '../app/expectedUnits';
import { reminders } from '../app/reminders';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { isReported, nobodyToRemind, remindedBy } from '../core/messages/reminders';
import { say, type CliContext } from './CliContext';
import { command } from './command';
import { openBookFile } from './openBookFile';
import { bookOption, planOption, type PlanChoice } from './options';
import { requireCatalogue } from './requireCatalogue';
import { unitsNamed } from './unitsNamed';

interface Options extends PlanChoice {
  readonly book: string;
  readonly unit?: string;
}

/** `annex remind`: the words to send to each unit that has not reported. */
export function addRemind(program: Command, context: CliContext): void {
  command(program, 'remind')
    .addOption(bookOption())
    .option(`--unit <${PLACEHOLDER.unit}>`, OPTION_HELP.unit)
    .addOption(planOption())
    .action((options: Options) => remind(context, options));
}

async function remind(context: CliContext, options: Options): Promise<void> {
  const fallback = await requireCatalogue(context, options);
  const { book, catalogue } = await openBookFile(context, options.book, fallback);
  const units = unitsNamed(expectedUnits(book, catalogue), options.unit);
  const asked = new Set(units.map(({ org }) => org));
  const texts = reminders(book, catalogue, context.today()).filter(({ unit }) =>
    asked.has(unit.org),
  );
  if (texts.length === 0)
    say(context, options.unit === undefined ? nobodyToRemind() : isReported(units[0]?.name ?? ''));
  for (const [index, { text, to }] of texts.entries())
    say(context, ...(index > 0 ? [''] : []), remindedBy(to), ...text.split('\n'));
}
