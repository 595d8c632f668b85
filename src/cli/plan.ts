import { Option, type Command } from 'commander';
import { applyPlan } from '../app/applyPlan';
import { reuseLost } from '../app/carryOver';
import { diffPlans, exportPlan } from '../app/readPlan';
import { OPTION_HELP, PLACEHOLDER, PLAN_HELP } from '../core/messages/cliHelp';
import { PLAN_SHEETS } from '../core/messages/planBook';
import { planResults } from '../core/messages/planResults';
import { CliFailure } from './CliFailure';
import { printJson, say, tell, type CliContext } from './CliContext';
import { checkPlanFile, type CheckOptions } from './checkPlanFile';
import { command } from './command';
import { writeNewPlan, writePlan, type NewPlanOptions, type Output } from './newPlan';
import { openBookFile } from './openBookFile';
import {
  anywayOption,
  bookOption,
  forceOption,
  integerIn,
  jsonOption,
  planOption,
  type PlanChoice,
} from './options';
import { planInputs } from './outputs';
import { replaceBook } from './replaceBook';
import { requireCatalogue } from './requireCatalogue';

/** Commander tells several values by a word character before the dots. */
function tablesOption(): Option {
  const option = new Option(`--from <${PLACEHOLDER.file}>`, OPTION_HELP.fromTable);
  option.variadic = true;
  return option;
}

interface Application {
  readonly book: string;
  readonly plan: string;
  readonly yes?: true;
  readonly anyway?: true;
}

/** `annex plan …`: plans as workbooks. */
export function addPlan(program: Command, context: CliContext): void {
  const plan = command(program, 'plan');
  const sub = (name: keyof typeof PLAN_HELP): Command =>
    plan.command(name).description(PLAN_HELP[name]).copyInheritedSettings(plan);
  sub('new')
    .requiredOption(`--out <${PLACEHOLDER.file}>`, OPTION_HELP.out)
    .option(`--year <${PLACEHOLDER.year}>`, OPTION_HELP.firstYear, integerIn('--year', 1950, 2990))
    .addOption(forceOption())
    .addOption(anywayOption())
    .addOption(tablesOption())
    .action((options: NewPlanOptions) => writeNewPlan(context, options));
  sub('check')
    .argument(`<${PLACEHOLDER.file}>`, OPTION_HELP.planFile)
    .addOption(jsonOption())
    .option('--write', OPTION_HELP.writeFindings)
    .option(`--out <${PLACEHOLDER.file}>`, OPTION_HELP.outChecked)
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((path: string, options: CheckOptions) => checkPlanFile(context, path, options));
  sub('export')
    .addOption(planOption())
    .requiredOption(`--out <${PLACEHOLDER.file}>`, OPTION_HELP.out)
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Output & PlanChoice) => writeExport(context, options));
  sub('diff')
    .argument(`<${PLACEHOLDER.plan}1>`, OPTION_HELP.planFile)
    .argument(`<${PLACEHOLDER.plan}2>`, OPTION_HELP.planFile)
    .addOption(jsonOption())
    .action((one: string, other: string, options: { readonly json?: true }) =>
      diff(context, one, other, options),
    );
  sub('apply')
    .addOption(bookOption())
    .addOption(planOption().makeOptionMandatory())
    .option('--yes', OPTION_HELP.yes)
    .addOption(anywayOption())
    .action((options: Application) => apply(context, options));
}

async function writeExport(context: CliContext, options: Output & PlanChoice): Promise<void> {
  const catalogue = await requireCatalogue(context, options);
  const inputs = planInputs(context, options);
  await writePlan(context, exportPlan(catalogue), { ...options, inputs });
}

async function diff(
  context: CliContext,
  one: string,
  other: string,
  { json }: { readonly json?: true },
): Promise<void> {
  const before = await requireCatalogue(context, { plan: one });
  const after = await requireCatalogue(context, { plan: other });
  const differences = diffPlans(before, after);
  if (json) printJson(context, { differences });
  else sayDifferences(context, differences);
}

function sayDifferences(
  context: CliContext,
  differences: readonly { readonly message: string }[],
): void {
  if (differences.length === 0) say(context, planResults.same());
  else
    say(
      context,
      planResults.differing(differences.length),
      ...differences.map(({ message }) => planResults.line(message)),
    );
}

/** Data items whose codes are gone, and new ones beside them. */
function isPerhapsRenamed(differences: ReturnType<typeof diffPlans>): boolean {
  const kinds = differences.flatMap(({ what, kind }) =>
    what === PLAN_SHEETS.elements ? [kind] : [],
  );
  return kinds.includes('added') && kinds.includes('removed');
}

/** Shows what a new plan changes in a book, and with `--yes` takes it over. */
async function apply(context: CliContext, options: Application): Promise<void> {
  const next = await requireCatalogue(context, { plan: options.plan });
  const path = options.book;
  const opened = await openBookFile(context, path, next);
  const { book, catalogue } = opened;
  const differences = diffPlans(catalogue, next);
  sayDifferences(context, differences);
  if (isPerhapsRenamed(differences)) say(context, planResults.perhapsRenamed(path));
  say(context, ...reuseLost(book, catalogue, next).map(planResults.line));
  const applied = applyPlan(book, catalogue, next);
  if (!applied.ok) throw new CliFailure(applied.errors.map((reason) => `${path}：${reason}`));
  if (differences.length === 0) return;
  if (options.yes === undefined) {
    say(context, planResults.notApplied(path));
    return;
  }
  const anyway = options.anyway === true;
  await replaceBook(context, path, opened, { book: applied.value, catalogue: next, anyway });
  tell(context, planResults.applied(path));
}
