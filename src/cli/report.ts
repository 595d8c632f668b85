import { Option, type Command } from 'commander';
import { reportJson } from '../app/json/reportJson';
import { reportBook } from '../app/reportBook';
import { reportMarkdown } from '../app/reportMarkdown';
import { reportSummary } from '../app/reportSummary';
import { standingFindings } from '../app/standingFindings';
import { OPTION_HELP } from '../core/messages/cliHelp';
import { visibleText } from '../core/values/visible';
import { printJson, say, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS, FINE } from './exit';
import { openBookFile, warnOfStanding } from './openBookFile';
import { bookOption, planOption, jsonOption, type PlanChoice } from './options';
import { requireCatalogue } from './requireCatalogue';

interface Options extends PlanChoice {
  readonly book: string;
  readonly json?: true;
  readonly markdown?: true;
}

/** `annex report`: how the district stands in a book's month. */
export function addReport(program: Command, context: CliContext): void {
  command(program, 'report')
    .addOption(bookOption())
    .addOption(jsonOption().conflicts('markdown'))
    .addOption(new Option('--markdown', OPTION_HELP.markdown))
    .addOption(planOption())
    .action((options: Options) => report(context, options));
}

async function report(context: CliContext, options: Options): Promise<void> {
  const fallback = await requireCatalogue(context, options);
  const opened = await openBookFile(context, options.book, fallback);
  const { book, catalogue } = opened;
  const standing = standingFindings(opened.workbook, opened);
  const reported = reportBook(book, catalogue, standing);
  warnOfStanding(context, options.book, standing);
  if (options.json) printJson(context, reportJson(reported, catalogue));
  else if (options.markdown) context.out(visibleText(reportMarkdown(reported, catalogue)));
  else say(context, ...reportSummary(reported, catalogue));
  const isHard = [...standing, ...reported.findings].some(({ severity }) => severity === 'hard');
  context.status = isHard ? FINDINGS : FINE;
}
