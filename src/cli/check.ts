import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import type { CheckedFile } from '../app/checkFile';
import { countFindings } from '../app/countFindings';
import { checkJson } from '../app/json/checkJson';
import { mostTelling } from '../app/mostTelling';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { SHOWN_FINDINGS, cliResults, working } from '../core/messages/cliResults';
import { cliFailures } from '../core/messages/cliFailures';
import { fileProblem, inFile } from '../core/messages/fileProblems';
import { CliFailure } from './CliFailure';
import { pathIn, printJson, say, tell, type CliContext } from './CliContext';
import { checkMany } from './checkMany';
import { command } from './command';
import { FINDINGS, FINE, USAGE } from './exit';
import { findReturns, tellOfOthers } from './findReturns';
import { integerIn, planOption, jsonOption, type PlanChoice } from './options';
import { withProgress } from './progressBar';
import { isThere, type ReturnPlace } from './readFile';
import { requireCatalogue } from './requireCatalogue';

interface Options extends PlanChoice {
  readonly json?: true;
  readonly workers?: number;
}

/** `annex check`: what stands against forms or district books. */
export function addCheck(program: Command, context: CliContext): void {
  command(program, 'check')
    .argument(`<${PLACEHOLDER.files}>`, OPTION_HELP.files)
    .addOption(planOption())
    .addOption(jsonOption())
    .option(`--workers <${PLACEHOLDER.number}>`, OPTION_HELP.workers, integerIn('--workers', 1, 64))
    .action((paths: readonly string[], options: Options) => check(context, paths, options));
}

async function check(
  context: CliContext,
  paths: readonly string[],
  options: Options,
): Promise<void> {
  const fallback = await requireCatalogue(context, options);
  requireThere(context, paths);
  const files = await filesAt(context, paths);
  if (files.length === 0) throw new CliFailure(cliFailures.nothingToCollect(paths));
  const many = await withProgress(context, working.checking, files.length, (update) =>
    checkMany(context, files, fallback, update, options.workers),
  );
  const checked = many.map((each) => each.checked);
  const isReadable = many.some((each) => each.isReadable);
  if (options.json) printJson(context, checkJson(checked));
  else say(context, ...checked.flatMap(linesOf));
  context.status = !isReadable ? USAGE : checked.every(isAccepted) ? FINE : FINDINGS;
  if (!isReadable) tell(context, ...checked.flatMap(unreadableLines));
}

/** A path that leads nowhere is a mistake in typing; whatever else is wrong with a file is said of it. */
function requireThere(context: CliContext, paths: readonly string[]): void {
  const missing = paths.filter((path) => !isThere(context, path));
  if (missing.length > 0)
    throw new CliFailure(missing.map((path) => inFile(path, fileProblem('ENOENT'))));
}

/** The files that are named, and those in folders and archives that are. */
async function filesAt(
  context: CliContext,
  paths: readonly string[],
): Promise<readonly ReturnPlace[]> {
  const files: ReturnPlace[] = [];
  for (const name of paths) {
    const path = pathIn(context, name);
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    if (!isFolder && extname(name).toLowerCase() !== '.zip') {
      files.push({ path, name });
      continue;
    }
    const found = await findReturns(context, [name], []);
    tellOfOthers(context, found);
    const shown = isFolder
      ? `${name.replace(/[/\\]+$/, '')}/`
      : name.slice(0, -basename(name).length);
    for (const each of found.files) files.push({ ...each, name: `${shown}${each.name}` });
  }
  return files;
}

const isAccepted = ({ accepted }: CheckedFile): boolean => accepted;

const unreadableLines = ({ file, findings }: CheckedFile): readonly string[] =>
  findings.map(({ message }) => cliResults.unreadable(file, message));

function linesOf({ file, findings, normalisations }: CheckedFile): readonly string[] {
  const shown = mostTelling(findings).slice(0, SHOWN_FINDINGS);
  const more = findings.length - shown.length;
  return [
    cliResults.checked(file, countFindings(findings)),
    ...shown.map(cliResults.finding),
    ...(more > 0 ? [cliResults.moreFindings(more)] : []),
    ...(normalisations.length > 0 ? [cliResults.normalised(normalisations.length)] : []),
  ];
}
