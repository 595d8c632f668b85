import { Option, type Command } from 'commander';
import { reportJson } from '../app/json/reportJson';
import { monthFacts } from '../app/month/monthFacts';
import { leadersHtml } from '../app/page/leadersHtml';
import { reportBook } from '../app/reportBook';
import { reportMarkdown } from '../app/reportMarkdown';
import { reportSummary } from '../app/reportSummary';
import { standingFindings } from '../app/standingFindings';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { planResults } from '../core/messages/planResults';
import { visibleText } from '../core/values/visible';
import { pathIn, printJson, say, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS, FINE } from './exit';
import { openBookFile, warnOfStanding } from './openBookFile';
import {
  anywayOption,
  bookOption,
  forceOption,
  planOption,
  jsonOption,
  type Overwriting,
  type PlanChoice,
} from './options';
import { planInputs, requireFree } from './outputs';
import { requireCatalogue } from './requireCatalogue';
import { writeWhole } from './writeFile';

interface Options extends PlanChoice, Overwriting {
  readonly book: string;
  readonly json?: true;
  readonly markdown?: true;
  readonly html?: string;
}

/** `annex report`: how the district stands in a book's month. */
export function addReport(program: Command, context: CliContext): void {
  command(program, 'report')
    .addOption(bookOption())
    .addOption(jsonOption().conflicts(['markdown', 'html']))
    .addOption(new Option('--markdown', OPTION_HELP.markdown).conflicts('html'))
    .option(`--html <${PLACEHOLDER.file}>`, OPTION_HELP.html)
    .addOption(planOption())
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Options) => report(context, options));
}

async function report(context: CliContext, options: Options): Promise<void> {
  const { html: page } = options;
  const fallback = await requireCatalogue(context, options);
  if (page !== undefined)
    requireFree(context, page, 'page', [options.book, ...planInputs(context, options)], options);
  const opened = await openBookFile(context, options.book, fallback);
  const { book, catalogue } = opened;
  const standing = standingFindings(opened.workbook, opened);
  const reported = reportBook(book, catalogue, standing);
  warnOfStanding(context, options.book, standing);
  if (options.json) printJson(context, reportJson(reported, catalogue));
  else if (options.markdown) context.out(visibleText(reportMarkdown(reported, catalogue)));
  else if (page !== undefined) {
    writeWhole(pathIn(context, page), leadersHtml(monthFacts(reported, catalogue, 'month')), page);
    say(context, planResults.written(page));
  } else say(context, ...reportSummary(reported, catalogue));
  const isHard = [...standing, ...reported.findings].some(({ severity }) => severity === 'hard');
  context.status = isHard ? FINDINGS : FINE;
}
