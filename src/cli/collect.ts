import { sep } from 'node:path';
import { Option, type Command } from 'commander';
import type { Admission } from '../app/admission';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { CliFailure } from './CliFailure';
import { pathIn, tell, type CliContext } from './CliContext';
import { collectFiles, type CollectOptions } from './collectFiles';
import { command } from './command';
import { FINDINGS, FINE, USAGE } from './exit';
import { findReturns, tellOfOthers } from './findReturns';
import { anywayOption, bookOption, planOption, forceOption } from './options';
import { isoDate, jsonOption } from './options';
import { behindLinks } from './samePath';
import { watchInbox } from './watchInbox';
import { keptPaths } from './writeFile';

interface Options extends Omit<CollectOptions, 'admitted'> {
  readonly from?: readonly string[];
  readonly watch?: string;
  readonly admit?: string;
  readonly reason?: string;
}

/** `annex collect`: takes returned files into a book, each with a receipt. */
export function addCollect(program: Command, context: CliContext): void {
  const { file, folder, date, name, text } = PLACEHOLDER;
  command(program, 'collect')
    .addOption(bookOption())
    .addOption(fromOption())
    .addOption(new Option(`--watch <${folder}>`, OPTION_HELP.watch).conflicts(['json', 'out']))
    .option(`--receipts <${folder}>`, OPTION_HELP.receipts)
    .option(`--out <${file}>`, OPTION_HELP.outBook)
    .option(`--received <${date}>`, OPTION_HELP.received, isoDate('--received'))
    .option(`--admit <${name}>`, OPTION_HELP.admit)
    .option(`--reason <${text}>`, OPTION_HELP.reason)
    .addOption(planOption())
    .addOption(jsonOption())
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Options) => collect(context, options));
}

/** Takes several places; the library knows a list only by a Latin placeholder, so it is said here. */
function fromOption(): Option {
  const option = new Option(`--from <${PLACEHOLDER.from}>`, OPTION_HELP.from);
  option.variadic = true;
  return option;
}

async function collect(context: CliContext, options: Options): Promise<void> {
  const { from, watch, ...rest } = options;
  const given = { ...rest, ...admission(options) };
  const except = [options.book, options.out ?? options.book].flatMap((path) => [
    path,
    ...keptPaths(behindLinks(pathIn(context, path))),
  ]);
  requireApart(context, options);
  if (watch !== undefined && from === undefined) return watchInbox(context, watch, except, given);
  if (watch !== undefined || from === undefined) throw new CliFailure(cliFailures.watchOrFrom());
  const found = await findReturns(context, from, except);
  const { files } = found;
  tellOfOthers(context, found);
  if (files.length === 0) throw new CliFailure(cliFailures.nothingToCollect(from));
  const { isReadable, isRefused } = await collectFiles(context, files, from, given);
  context.status = isReadable ? (isRefused ? FINDINGS : FINE) : USAGE;
  if (!isReadable) tell(context, cliFailures.nothingReadable(files.length));
}

/** Receipts that lay where returns come in would come in themselves. */
function requireApart(context: CliContext, { from = [], watch, receipts }: Options): void {
  if (receipts === undefined) return;
  const folder = `${behindLinks(pathIn(context, receipts))}${sep}`;
  for (const place of watch === undefined ? from : [watch])
    if (folder.startsWith(`${behindLinks(pathIn(context, place))}${sep}`))
      throw new CliFailure(cliFailures.receiptsInInbox(receipts, place));
}

/** Letting a form through takes a name and a reason, or is not asked for. */
function admission({ admit, reason }: Options): { readonly admitted?: Admission } {
  if (admit === undefined && reason === undefined) return {};
  if (!admit?.trim() || !reason?.trim()) throw new CliFailure(cliFailures.admitNeedsBoth());
  return { admitted: { by: admit.trim(), reason: reason.trim() } };
}
