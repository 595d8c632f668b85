import type { Command } from 'commander';
import type { OpenedBook } from '../app/planWorkbook';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { closeBook, nextPeriod, planGoingOn } from '../app/closeBook';
import { standingFindings } from '../app/standingFindings';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults } from '../core/messages/cliResults';
import { reasonLine } from '../core/messages/close';
import { CliFailure } from './CliFailure';
import { say, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS } from './exit';
import { newSecret } from './newSecret';
import { openBookFile, requireDecided } from './openBookFile';
import {
  anywayOption,
  bookOption,
  planOption,
  forceOption,
  type Overwriting,
  type PlanChoice,
} from './options';
import { planInputs, requireFree } from './outputs';
import { requireCatalogue } from './requireCatalogue';
import { writeBook } from './writeBook';

interface Options extends PlanChoice, Overwriting {
  readonly book: string;
  readonly out: string;
  readonly extend?: true;
}

/** `annex close`: archives a month and begins the next; the book itself stays as it is. */
export function addClose(program: Command, context: CliContext): void {
  command(program, 'close')
    .addOption(bookOption())
    .requiredOption(`--out <${PLACEHOLDER.file}>`, OPTION_HELP.out)
    .addOption(planOption())
    .option('--extend', OPTION_HELP.extend)
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Options) => close(context, options));
}

async function close(context: CliContext, options: Options): Promise<void> {
  const { book: path, out } = options;
  const fallback = await requireCatalogue(context, options);
  const inputs = [path, ...planInputs(context, options)];
  requireFree(context, out, 'workbook', inputs, options);
  const opened = await openBookFile(context, path, fallback);
  requireDecided(path, opened);
  const { book, catalogue } = opened;
  const standing = standingFindings(opened.workbook, opened);
  const onward = onwardPlan(options, fallback, opened);
  const closed = closeBook(book, catalogue, newSecret(), standing, onward);
  if (!closed.ok) {
    const reasons = closed.reasons.map((reason) =>
      cliFailures.cannotClose(path, reasonLine(reason)),
    );
    const hasTargets = onward.plan.years.includes(nextPeriod(book.period).year);
    throw new CliFailure(
      hasTargets ? reasons : [...reasons, cliFailures.planForNextYear()],
      FINDINGS,
    );
  }
  await writeBook(context, out, { book: closed.next, catalogue: closed.catalogue }, opened);
  const { year, month } = closed.next.period;
  const from = closed.catalogue.plan.extended[year];
  const isNew = from !== undefined && catalogue.plan.extended[year] === undefined;
  say(
    context,
    cliResults.closed(out, year, month),
    ...(isNew ? [cliResults.goesOn(year, from)] : []),
    ...closed.lost,
  );
}

/** After a plan's last year: another plan that was given, or the last targets. */
function onwardPlan(
  { extend, plan }: Options,
  given: Catalogue,
  { book, catalogue }: OpenedBook,
): Catalogue {
  if (extend) return planGoingOn(book, catalogue);
  const { year } = nextPeriod(book.period);
  const isDue = !catalogue.plan.years.includes(year) || catalogue.plan.extended[year] !== undefined;
  return plan !== undefined && isDue ? given : catalogue;
}
