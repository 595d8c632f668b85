import type { Command } from 'commander';
import { decide, type Wanted } from '../app/decide';
import { submissionsJson } from '../app/json/submissionsJson';
import { namesOfEntries, sentVersions, type SentVersions } from '../app/sentVersions';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults } from '../core/messages/cliResults';
import { CliFailure } from './CliFailure';
import { printJson, say, type CliContext } from './CliContext';
import { command } from './command';
import { openBookFile, type BookFile } from './openBookFile';
import {
  anywayOption,
  bookOption,
  planOption,
  integerIn,
  jsonOption,
  type PlanChoice,
} from './options';
import { replaceBook } from './replaceBook';
import { requireCatalogue } from './requireCatalogue';
import { unitsNamed } from './unitsNamed';

const ACTIONS = ['list', 'withdraw', 'restore', 'admit'] as const;

interface Options extends PlanChoice {
  readonly book: string;
  readonly unit?: string;
  readonly number?: number;
  readonly by?: string;
  readonly reason?: string;
  readonly json?: true;
  readonly anyway?: true;
}

/** `annex submissions`: every version that units sent, and withdrawing, restoring or letting through one. */
export function addSubmissions(program: Command, context: CliContext): void {
  const { action, unit, number, name, text } = PLACEHOLDER;
  command(program, 'submissions')
    .argument(`[${action}]`, OPTION_HELP.action, 'list')
    .addOption(bookOption())
    .option(`--unit <${unit}>`, OPTION_HELP.unit)
    .option(`--number <${number}>`, OPTION_HELP.version, integerIn('--number', 1))
    .option(`--by <${name}>`, OPTION_HELP.by)
    .option(`--reason <${text}>`, OPTION_HELP.reason)
    .addOption(planOption())
    .addOption(jsonOption())
    .addOption(anywayOption())
    .action((given: string, options: Options) => submissions(context, given, options));
}

async function submissions(context: CliContext, given: string, options: Options): Promise<void> {
  const action = ACTIONS.find((each) => each === given);
  if (action === undefined) throw new CliFailure(cliFailures.notAnAction(given, ACTIONS));
  const fallback = await requireCatalogue(context, options);
  const opened = await openBookFile(context, options.book, fallback);
  const sent = sentVersions(opened.book, opened.catalogue);
  const units = unitsNamed(
    sent.map(({ unit }) => unit),
    options.unit,
  );
  const own = sent.filter(({ unit }) => units.includes(unit));
  if (action === 'list') list(context, opened, own, options);
  else await change(context, options, action, opened, own);
}

async function change(
  context: CliContext,
  options: Options,
  kind: Wanted['kind'],
  opened: BookFile,
  sent: readonly SentVersions[],
): Promise<void> {
  const { by = '', reason = '', book: path, anyway = false } = options;
  const [{ unit, versions }] = sent as [SentVersions];
  if (options.unit === undefined) throw new CliFailure(cliFailures.needsOption('--unit'));
  const { book, catalogue } = opened;
  const { org } = unit;
  const meant = kind === 'admit' ? 'refused' : 'counts';
  const number = options.number ?? versions.filter(({ state }) => state === meant).at(-1)?.number;
  if (number === undefined) throw new CliFailure(cliFailures.needsOption('--number'));
  const date = context.today();
  const decided = decide(book, catalogue, { kind, org, version: number, by, reason, date });
  if (!decided.ok) throw new CliFailure(decided.errors);
  await replaceBook(context, path, opened, { book: decided.value.book, anyway });
  say(context, decided.value.said);
}

function list(
  context: CliContext,
  { book, catalogue }: BookFile,
  sent: readonly SentVersions[],
  { json }: Options,
): void {
  if (json) printJson(context, submissionsJson(sent, book.decisions));
  else
    for (const { unit, versions } of sent)
      if (versions.length > 0)
        say(context, ...cliResults.versions(unit.name, versions, namesOfEntries(catalogue)));
}
