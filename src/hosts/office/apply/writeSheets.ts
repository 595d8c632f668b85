import { LIST_SHEET } from '../../../core/plan/listSheet';
import type { SheetPlan, Step, WorkbookPlan } from '../../../core/plan/SheetPlan';
import { job, workbookJob, type Job, type Target, type WorkbookJob } from '../write/Job';
import { Lists } from '../write/lists';
import { jobsOf } from '../write/writers';
import type { Batches } from './Batches';
import { breather } from './breather';
import { lookalikes } from './lookalikes';
import { pointerJobs } from './pointers';
import { findSheet } from './standing';
import type { Survey } from './survey';
import { stepsOf, targetOf } from './target';

interface Reports {
  readonly warn: (sentence: string) => void;
  /** Called before each sheet; throws where the work is to end. */
  readonly starting: (index: number, sheet: string) => void;
}

/**
 * Makes all sheets with their looks first, since formulas point from one to another, then fills them.
 * Sheets that look alike, such as those of the townships, are copied rather than written.
 */
export async function writeSheets(
  batches: Batches,
  plan: WorkbookPlan,
  known: Survey,
  { warn, starting }: Reports,
): Promise<void> {
  const { created, amended, replaced, kept } = known.arrangement;
  const lists = new ListWriter(batches, known);
  const target = ({ sheet, steps }: SheetPlan): Target =>
    targetOf({
      sheet,
      steps,
      placeList: (items) => lists.lists.place(items),
      standing: known.standing,
      warn,
      standingFormats: known.formats.get(sheet),
    });
  const breathe = breather();
  const write = async (sheetPlan: SheetPlan, steps: readonly Step[]): Promise<void> => {
    await breathe();
    const jobs = jobsOf(steps, target(sheetPlan));
    await lists.write();
    await batches.add(sheetPlan.sheet, jobs);
  };

  const groups = lookalikes(created);
  await batches.addOverall([
    ...replaced.map(({ sheet, aside }) =>
      workbookJob({ opens: 2, sets: 1 }, aside, ({ worksheets }) => {
        worksheets.getItem(sheet.name).name = aside;
      }),
    ),
    ...groups.map(({ template }) => addSheet(template.sheet)),
  ]);
  const own = new Map<SheetPlan, readonly Step[]>();
  for (const { template, copies, shared, own: remaining } of groups) {
    await write(template, shared);
    for (const [sheetPlan, steps] of remaining) own.set(sheetPlan, steps);
    await batches.addOverall(copies.map(({ sheet }) => copySheet(template.sheet, sheet)));
  }
  for (const { sheet } of amended)
    await batches.add(sheet.name, [
      ...(sheet.protection ? [unprotect] : []),
      ...pointerJobs(sheet.name, known),
    ]);
  for (const { name, protection } of kept) {
    const jobs = pointerJobs(name, known);
    if (jobs.length === 0) continue;
    await batches.add(name, protection ? [unprotect, ...jobs, protectAs(protection)] : jobs);
  }

  for (const [index, sheetPlan] of plan.sheets.entries()) {
    starting(index, sheetPlan.sheet);
    await write(sheetPlan, own.get(sheetPlan) ?? sheetPlan.steps);
  }
  for (const { plan: amendment, sheet } of amended)
    if (sheet.protection && stepsOf(amendment.steps, 'protection').length === 0)
      await batches.add(sheet.name, [protectAs(sheet.protection)]);
}

/** Writes lists that validations point to before the validations. */
class ListWriter {
  readonly lists: Lists;
  private isThere: boolean;

  constructor(
    private readonly batches: Batches,
    { standing, lists }: Survey,
  ) {
    this.lists = new Lists(lists);
    this.isThere = findSheet(standing, LIST_SHEET) !== undefined;
  }

  async write(): Promise<void> {
    const jobs = this.lists.takeJobs();
    if (jobs.length === 0) return;
    if (!this.isThere) await this.batches.addOverall([addSheet(LIST_SHEET, 'VeryHidden')]);
    this.isThere = true;
    await this.batches.add(LIST_SHEET, jobs);
  }
}

function addSheet(name: string, visibility?: 'VeryHidden'): WorkbookJob {
  return workbookJob({ opens: 2, sets: 1 }, name, ({ worksheets }) => {
    const sheet = worksheets.add(name);
    if (visibility) sheet.visibility = visibility;
  });
}

function copySheet(from: string, name: string): WorkbookJob {
  return workbookJob({ opens: 3, sets: 1 }, name, ({ worksheets }) => {
    worksheets.getItem(from).copy('End').name = name;
  });
}

export const unprotect: Job = job({ opens: 1, sets: 1 }, '', (sheet) => {
  sheet.protection.unprotect();
});

export function protectAs(options: Excel.WorksheetProtectionOptions): Job {
  return job({ opens: 1, sets: 1 }, options, (sheet) => {
    sheet.protection.protect(options);
  });
}
