import { isText, planFromTable, sheetOfText } from '../app/planFromTable';
import { newPlan } from '../app/readPlan';
import { sheetsOfWord } from '../app/sheetsOfWord';
import { cliFailures } from '../core/messages/cliFailures';
import { PLAN_SHEETS } from '../core/messages/planBook';
import { planResults } from '../core/messages/planResults';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import type { WordTable } from '../core/entries/WordTable';
import type { SheetSnapshot } from '../core/entries/SheetSnapshot';
import { CliFailure } from './CliFailure';
import { pathIn, say, tell, type CliContext } from './CliContext';
import { openedWorkbook } from './openBookFile';
import type { Overwriting } from './options';
import { requireFree } from './outputs';
import { readBytes } from './readFile';
import { divisionLookup, requireCatalogue } from './requireCatalogue';
import { workbookBytes } from './writeBook';
import { writeWhole } from './writeFile';

export interface Output extends Overwriting {
  readonly out: string;
}

export interface NewPlanOptions extends Output {
  readonly year?: number;
  readonly from?: readonly string[];
}

/** `annex plan new`: an empty plan workbook with examples, or one made from the tables of annexes. */
export async function writeNewPlan(context: CliContext, options: NewPlanOptions): Promise<void> {
  const { year, from } = options;
  if (from !== undefined) {
    await writeFromTables(context, from, options);
    return;
  }
  const first = year ?? Number(context.today().slice(0, 4)) + 1;
  await writePlan(context, newPlan([first, first + 1, first + 2]), { ...options, inputs: [] });
}

async function writeFromTables(
  context: CliContext,
  from: readonly string[],
  options: NewPlanOptions,
): Promise<void> {
  const sheets: SheetSnapshot[] = [];
  for (const path of from) sheets.push(...(await sheetsOf(context, path)));
  const known = await requireCatalogue(context, {});
  const made = planFromTable(sheets, known, await divisionLookup());
  if (made === undefined) throw new CliFailure(planResults.noTable(from.join('、')));
  await writePlan(context, made.plan, { ...options, inputs: from });
  const { counts, years, unread, open } = made;
  say(
    context,
    planResults.fromTables(
      Object.entries(counts).map(([sheet, count]) => ({
        sheet: PLAN_SHEETS[sheet as keyof typeof PLAN_SHEETS],
        count,
      })),
      years,
    ),
  );
  tell(context, ...unread.map(({ message }) => planResults.unread(message)));
  const hard = open.filter(({ severity }) => severity === 'hard');
  if (hard.length > 0)
    say(
      context,
      planResults.toFill(hard.length),
      ...hard.map(({ message }) => planResults.line(message)),
    );
  say(context, planResults.thenCheck(options.out, hard.length > 0));
}

/** The sheets of a workbook; the tables of a Word document, or a text with tabs or commas, as such. */
async function sheetsOf(context: CliContext, path: string): Promise<readonly SheetSnapshot[]> {
  const bytes = readBytes(context, path);
  if (isText(bytes) && !/\.xls[xm]?$/i.test(path)) return [sheetOfText(path, bytes)];
  if (/\.(doc|wps|rtf)$/i.test(path)) throw new CliFailure(planResults.oldWord(path));
  const tables = wordTablesIn(context, path, bytes);
  if (tables !== undefined) return sheetsOfWord(tables);
  const { sheets } = await openedWorkbook(context, path, context.open(bytes));
  return sheets.filter(({ visibility }) => visibility === 'visible');
}

function wordTablesIn(
  context: CliContext,
  path: string,
  bytes: Uint8Array,
): readonly WordTable[] | undefined {
  try {
    return context.wordTables(bytes);
  } catch (error) {
    throw new CliFailure(cliFailures.unreadable(path, context.faultOf(error)));
  }
}

/** Writes a plan workbook to a file. */
export async function writePlan(
  context: CliContext,
  plan: WorkbookPlan,
  place: Output & { readonly inputs: readonly string[] },
): Promise<void> {
  const { out, inputs } = place;
  requireFree(context, out, 'workbook', inputs, place);
  writeWhole(pathIn(context, out), await workbookBytes(context, plan), out);
  say(context, planResults.written(out));
}
