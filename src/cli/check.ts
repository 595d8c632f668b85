import type { Command } from 'commander';
import { checkFile, type CheckedFile } from '../app/checkFile';
import { countFindings } from '../app/countFindings';
import { checkJson } from '../app/json/checkJson';
import { mostTelling } from '../app/mostTelling';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { SHOWN_FINDINGS, cliResults, working } from '../core/messages/cliResults';
import { fileProblem, inFile } from '../core/messages/fileProblems';
import { BOOK_LIMITS } from '../core/values/limits';
import { CliFailure } from './CliFailure';
import { pathIn, printJson, say, tell, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS, FINE, USAGE } from './exit';
import { planOption, jsonOption, type PlanChoice } from './options';
import { withProgress } from './progressBar';
import { isThere, readReturned } from './readFile';
import { requireCatalogue } from './requireCatalogue';

interface Options extends PlanChoice {
  readonly json?: true;
}

/** `annex check`: what stands against forms or district books. */
export function addCheck(program: Command, context: CliContext): void {
  command(program, 'check')
    .argument(`<${PLACEHOLDER.files}>`, OPTION_HELP.files)
    .addOption(planOption())
    .addOption(jsonOption())
    .action((paths: readonly string[], options: Options) => check(context, paths, options));
}

async function check(
  context: CliContext,
  paths: readonly string[],
  options: Options,
): Promise<void> {
  const fallback = await requireCatalogue(context, options);
  requireThere(context, paths);
  let readable = 0;
  const checked = await withProgress(context, working.checking, paths.length, async (update) => {
    const files: CheckedFile[] = [];
    for (const path of paths) {
      const returned = await readReturned(context, pathIn(context, path), path, BOOK_LIMITS);
      if (!('error' in returned.content)) readable += 1;
      files.push(checkFile(returned, fallback));
      update(files.length);
    }
    return files;
  });
  if (options.json) printJson(context, checkJson(checked));
  else say(context, ...checked.flatMap(linesOf));
  context.status = readable === 0 ? USAGE : checked.every(isAccepted) ? FINE : FINDINGS;
  if (readable === 0) tell(context, ...checked.flatMap(unreadableLines));
}

/** A path that leads nowhere is a mistake in typing; whatever else is wrong with a file is said of it. */
function requireThere(context: CliContext, paths: readonly string[]): void {
  const missing = paths.filter((path) => !isThere(context, path));
  if (missing.length > 0)
    throw new CliFailure(missing.map((path) => inFile(path, fileProblem('ENOENT'))));
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
