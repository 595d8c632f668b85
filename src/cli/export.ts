import { mkdirSync } from 'node:fs';
import { extname } from 'node:path';
import { Option, type Command } from 'commander';
import { surveyedRows } from '../app/survey/surveyedRows';
import { longTable, periodText } from '../app/table/longTable';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliFailures } from '../core/messages/cliFailures';
import { OPTION_HELP, PLACEHOLDER } from '../core/messages/cliHelp';
import { cliResults, working } from '../core/messages/cliResults';
import type { FoundFile } from './archive/FoundFile';
import { CliFailure } from './CliFailure';
import { pathIn, say, tell, type CliContext } from './CliContext';
import { command } from './command';
import { FINDINGS, FINE } from './exit';
import { oneFile, partedFolder, type Table } from './export/partitions';
import { replaceWhole, requireEmpty } from './export/replaceWhole';
import { csvSink, ENTRIES, parquetSink } from './export/sinks';
import { findReturns, tellOfOthers } from './findReturns';
import { openBookFile, type BookFile } from './openBookFile';
import {
  anywayOption,
  forceOption,
  planOption,
  type Overwriting,
  type PlanChoice,
} from './options';
import { planInputs, requireFree } from './outputs';
import { withProgress } from './progressBar';
import { requireCatalogue } from './requireCatalogue';
import { surveyMany } from './rollup/surveyMany';

interface Options extends PlanChoice, Overwriting {
  readonly book?: readonly string[];
  readonly from?: readonly string[];
  readonly out: string;
}

/** `annex export`: every figure of books or returned forms as one long table for engines. */
export function addExport(program: Command, context: CliContext): void {
  const { files, from, out } = PLACEHOLDER;
  const several = (flags: string, help: string): Option => {
    const option = new Option(flags, help);
    option.variadic = true;
    return option;
  };
  command(program, 'export')
    .addOption(several(`--book <${files}>`, OPTION_HELP.books).conflicts('from'))
    .addOption(several(`--from <${from}>`, OPTION_HELP.from))
    .requiredOption(`--out <${out}>`, OPTION_HELP.outTable)
    .addOption(planOption())
    .addOption(forceOption())
    .addOption(anywayOption())
    .action((options: Options) => exportTable(context, options));
}

async function exportTable(context: CliContext, options: Options): Promise<void> {
  const { book = [], from = [], out } = options;
  if (book.length + from.length === 0) throw new CliFailure(cliFailures.exportNeedsSource());
  const fallback = await requireCatalogue(context, options);
  const found = from.length === 0 ? [] : await formsIn(context, from);
  const isFolder = extname(out) === '';
  if (isFolder) requireEmpty(pathIn(context, out), out);
  else requireFree(context, out, 'table', [...book, ...planInputs(context, options)], options);
  const { rows, refused } = await replaceWhole(pathIn(context, out), out, async (temporary) => {
    const table = tableAt(temporary, out);
    const counted = counting(table);
    try {
      await addBooks(context, book, fallback, counted);
      const refused = await addForms(context, found, fallback, counted);
      table.end();
      return { rows: counted.rows, refused };
    } catch (error) {
      table.abandon();
      throw error;
    }
  });
  tell(context, ...refused);
  say(context, cliResults.exported(out, rows));
  context.status = refused.length > 0 ? FINDINGS : FINE;
}

function tableAt(temporary: string, out: string): Table {
  switch (extname(out).toLowerCase()) {
    case '':
      mkdirSync(temporary);
      return partedFolder(temporary);
    case '.csv':
      return oneFile(csvSink(temporary));
    case '.parquet':
      return oneFile(parquetSink(temporary, ENTRIES));
    default:
      throw new CliFailure(cliFailures.unknownTable(out));
  }
}

interface Counted {
  readonly add: Table['add'];
  rows: number;
}

function counting(table: Table): Counted {
  const counted: Counted = {
    rows: 0,
    add(district, row) {
      counted.rows += 1;
      table.add(district, row);
    },
  };
  return counted;
}

/** The latest book tells of a month that several know, its own book before an archive. */
async function addBooks(
  context: CliContext,
  paths: readonly string[],
  fallback: Catalogue,
  table: Counted,
): Promise<void> {
  const heads = new Map<string, string>();
  for (const path of paths) {
    const key = keyOf(await openBookFile(context, path, fallback));
    const other = heads.get(key);
    if (other !== undefined) throw new CliFailure(cliFailures.sameMonth(path, other));
    heads.set(key, path);
  }
  const archived = new Set<string>();
  for (const [, path] of [...heads].sort(([one], [other]) => (one < other ? 1 : -1))) {
    const opened = await openBookFile(context, path, fallback);
    const { book, catalogue } = opened;
    const { district } = book.identity;
    const own = keyOf(opened);
    const told = [...heads.keys(), ...archived].filter((key) => key !== own);
    const months = told.filter((key) => key.startsWith(`${district} `)).map((key) => key.slice(-7));
    for (const row of longTable(book, catalogue, new Set(months))) {
      table.add(district, row);
      if (row.period !== periodText(book.period)) archived.add(`${district} ${row.period}`);
    }
  }
}

const keyOf = ({ book }: BookFile): string =>
  `${book.identity.district} ${periodText(book.period)}`;

/** Forms from the newest on: of several that a unit sent in a month, the last acceptable one counts. */
async function addForms(
  context: CliContext,
  files: FoundFile[],
  fallback: Catalogue,
  table: Counted,
): Promise<readonly string[]> {
  const seen = new Set<string>();
  const refused: string[] = [];
  await withProgress(context, working.exporting, files.length, async (update) => {
    let done = 0;
    for await (const { name, surveyed } of surveyMany(context, files, fallback, {})) {
      update((done += 1));
      const { unit } = surveyed;
      if (surveyed.refused !== undefined || unit === undefined) {
        refused.push(cliResults.unreadable(name, surveyed.refused ?? ''));
        continue;
      }
      const { district, org, period } = unit;
      const key = `${district} ${org} ${period}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const row of surveyedRows(name, surveyed)) table.add(district, row);
    }
  });
  return refused;
}

async function formsIn(context: CliContext, places: readonly string[]): Promise<FoundFile[]> {
  const found = await findReturns(context, places, []);
  const { files } = found;
  tellOfOthers(context, found);
  if (files.length === 0) throw new CliFailure(cliFailures.nothingToCollect(places));
  return files;
}
