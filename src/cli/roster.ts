import { Option, type Command } from 'commander';
import { changeRoster, waitingChanges } from '../app/changeRoster';
import { reviewBook } from '../app/reviewBook';
import type { PlannedChange } from '../core/entries/rosterChange';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { rosterLines, rosterWord } from '../core/messages/rosterChanges';
import { CliFailure } from './CliFailure';
import { say, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS } from './exit';
import { openBookFile, requireDecided } from './openBookFile';
import { anywayOption, bookOption, planOption, type Overwriting, type PlanChoice } from './options';
import { replaceBook } from './replaceBook';
import { requireCatalogue } from './requireCatalogue';

interface Options extends PlanChoice, Overwriting {
  readonly book: string;
  readonly change?: readonly PlannedChange[];
}

/** `annex roster`: the townships of a book, and changes of them with a date. */
export function addRoster(program: Command, context: CliContext): void {
  const change = new Option(`--change <${PLACEHOLDER.change}>`, OPTION_HELP.change).argParser(
    (text: string, before: readonly PlannedChange[] | undefined) => [
      ...(before ?? []),
      lineOf(text),
    ],
  );
  command(program, 'roster')
    .addOption(bookOption())
    .addOption(change)
    .addOption(planOption())
    .addOption(anywayOption())
    .action((options: Options) => roster(context, options));
}

/** `2024-04-01,埠子镇,埠子街道,100%,321302008,街道`; what stands last may be left out. */
function lineOf(text: string): PlannedChange {
  const parts = text.split(/[,，]/).map((part) => part.trim());
  const [date = '', from = '', to = '', share = '', code = '', kind = ''] = parts;
  if (parts.length < 3 || parts.length > 6)
    throw new CliFailure(cliFailures.notARosterChange(text));
  return { date, from, to, share, code, kind };
}

async function roster(context: CliContext, options: Options): Promise<void> {
  const { book: path, change: lines = [], anyway = false } = options;
  const fallback = await requireCatalogue(context, options);
  const opened = await openBookFile(context, path, fallback);
  requireDecided(path, opened);
  const { book, catalogue } = opened;
  if (lines.length === 0) {
    const { waiting, reasons } = waitingChanges(book, catalogue);
    say(context, ...rosterWord.list(book.roster));
    say(context, ...rosterLines(book.rosterChanges?.done ?? [], rosterWord.done));
    say(context, ...rosterLines(waiting, rosterWord.waiting));
    if (reasons.length > 0) throw new CliFailure(reasons, FINDINGS);
    return;
  }
  const changed = changeRoster(book, catalogue, lines);
  if (!changed.ok) throw new CliFailure(changed.reasons, FINDINGS);
  const reviewed = reviewBook(changed.book, catalogue);
  await replaceBook(context, path, opened, { book: reviewed, anyway });
  say(context, ...rosterLines(changed.done, rosterWord.done));
  say(context, ...rosterLines(changed.waiting, rosterWord.waiting));
}
