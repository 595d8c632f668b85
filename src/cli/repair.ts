import { Option, type Command } from 'commander';
import { reviewBook } from '../app/reviewBook';
import { listedSheets, standingFindings } from '../app/standingFindings';
import type { SheetChoices } from '../core/entries/ownSheets';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults } from '../core/messages/cliResults';
import type { Finding } from '../core/validate/Finding';
import { CliFailure } from './CliFailure';
import { say, tell, type CliContext } from './CliContext';
import { command } from './command';
import { openBookFile, requireDecided, warnOfStanding, type BookFile } from './openBookFile';
import {
  anywayOption,
  bookOption,
  forceOption,
  planOption,
  type Overwriting,
  type PlanChoice,
} from './options';
import { planInputs, requireFree } from './outputs';
import { isSameFile } from './samePath';
import { replaceBook } from './replaceBook';
import { requireCatalogue } from './requireCatalogue';
import { writeBook } from './writeBook';

interface Options extends PlanChoice, Overwriting {
  readonly book: string;
  readonly out?: string;
  readonly sheet?: readonly string[];
  readonly without?: readonly string[];
}

/** `annex repair`: puts back what is ours in a book, and says which of several sheets counts. */
export function addRepair(program: Command, context: CliContext): void {
  command(program, 'repair')
    .addOption(bookOption())
    .option(`--out <${PLACEHOLDER.file}>`, OPTION_HELP.outBook)
    .addOption(several('sheet', PLACEHOLDER.choice, OPTION_HELP.sheet))
    .addOption(several('without', PLACEHOLDER.sheet, OPTION_HELP.without))
    .addOption(planOption())
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Options) => repair(context, options));
}

function several(name: string, placeholder: string, help: string): Option {
  return new Option(`--${name} <${placeholder}>`, help).argParser(
    (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
  );
}

async function repair(context: CliContext, options: Options): Promise<void> {
  const { book: path } = options;
  const fallback = await requireCatalogue(context, options);
  const opened = await openBookFile(context, path, fallback, choicesOf(options));
  requireKnown(path, opened, options);
  requireDecided(path, opened);
  const standing = standingFindings(opened.workbook, opened);
  warnOfStanding(context, path, standing);
  const isChosen = choicesOf(options).size > 0;
  if (standing.length === 0 && !isChosen && options.out === undefined) {
    say(context, cliResults.nothingToPutBack(path));
    return;
  }
  await write(context, options, withHidden(opened, standing));
  const hard = standing.filter(({ severity }) => severity === 'hard').length;
  say(context, cliResults.putBack(path, hard, standing.length - hard));
}

/** What is out of sight is seen again where its sheet is written whole. */
function withHidden(opened: BookFile, findings: readonly Finding[]): BookFile {
  const hidden = new Set(
    findings.filter(({ rule }) => rule === 'ourLook').map(({ sheet }) => sheet),
  );
  const { standing } = opened;
  const sheets = standing.sheets.map((sheet) =>
    hidden.has(sheet.name) ? { ...sheet, isStrange: true as const } : sheet,
  );
  return { ...opened, standing: { ...standing, sheets } };
}

async function write(context: CliContext, options: Options, opened: BookFile): Promise<void> {
  const { book: path, out = path, anyway } = options;
  const book = reviewBook(opened.book, opened.catalogue);
  if (isSameFile(context, out, path)) {
    await replaceBook(context, path, opened, { book, anyway: anyway === true });
    return;
  }
  requireFree(context, out, 'workbook', planInputs(context, options), options);
  await writeBook(context, out, { book, catalogue: opened.catalogue }, opened);
  tell(context, cliResults.bookWritten(out));
}

/** What a person said of sheets: `埠子镇=埠子镇 (2)`, or that none counts any more. */
function choicesOf({ sheet = [], without = [] }: Options): SheetChoices {
  const chosen = sheet.map((text): [string, string] => {
    const split = text.indexOf('=');
    const [listed, name] = [text.slice(0, split).trim(), text.slice(split + 1).trim()];
    if (split < 1 || name === '') throw new CliFailure(cliFailures.notASheetChoice(text));
    return [listed, name];
  });
  return new Map<string, string | null>([
    ...chosen,
    ...without.map((listed): [string, null] => [listed.trim(), null]),
  ]);
}

function requireKnown(path: string, opened: BookFile, options: Options): void {
  const { workbook } = opened;
  const listed = listedSheets(opened);
  const names = workbook.sheets.map(({ name }) => name);
  for (const [sheet, name] of choicesOf(options)) {
    if (!listed.includes(sheet)) throw new CliFailure(cliFailures.notOurSheet(path, sheet, listed));
    if (name !== null && !names.includes(name))
      throw new CliFailure(cliFailures.noSuchSheet(path, name, names));
  }
}
