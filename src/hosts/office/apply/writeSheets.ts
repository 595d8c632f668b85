import { LIST_SHEET } from '../../../core/plan/listSheet';
import type { WorkbookPlan } from '../../../core/plan/SheetPlan';
import { job, workbookJob, type Job } from '../write/Job';
import { Lists } from '../write/lists';
import { jobsOf } from '../write/writers';
import type { Batches } from './Batches';
import { findSheet } from './standing';
import type { Survey } from './survey';
import { stepsOf, targetOf } from './target';

interface Reports {
  readonly warn: (sentence: string) => void;
  /** Called before each sheet; throws where the work is to end. */
  readonly starting: (index: number, sheet: string) => void;
}

/** All sheets are there before anything is written, since formulas point from one to another. */
export async function writeSheets(
  batches: Batches,
  plan: WorkbookPlan,
  { standing, arrangement, formats, lists: columns }: Survey,
  { warn, starting }: Reports,
): Promise<void> {
  const { created, amended, replaced } = arrangement;
  await batches.addOverall([
    ...replaced.map(({ sheet, aside }) =>
      workbookJob(2, aside, ({ worksheets }) => {
        worksheets.getItem(sheet.name).name = aside;
      }),
    ),
    ...created.map(({ sheet }) => addSheet(sheet)),
  ]);
  for (const { sheet } of amended) if (sheet.protection) await batches.add(sheet.name, [unprotect]);

  const lists = new Lists(columns);
  let listsStand = findSheet(standing, LIST_SHEET) !== undefined;
  for (const [index, { sheet, steps }] of plan.sheets.entries()) {
    starting(index, sheet);
    await pause();
    const known = formats.get(sheet);
    const target = targetOf({
      sheet,
      steps,
      lists,
      standing,
      warn,
      ...(known ? { standingFormats: known } : {}),
    });
    const jobs = jobsOf(steps, target);
    const listJobs = lists.takeJobs();
    if (listJobs.length > 0 && !listsStand) {
      await batches.addOverall([addSheet(LIST_SHEET, 'VeryHidden')]);
      listsStand = true;
    }
    await batches.add(LIST_SHEET, listJobs);
    await batches.add(sheet, jobs);
  }

  for (const { plan: amendment, sheet } of amended)
    if (sheet.protection && stepsOf(amendment.steps, 'protection').length === 0)
      await batches.add(sheet.name, [protectAs(sheet.protection)]);
}

function addSheet(name: string, visibility?: 'VeryHidden'): ReturnType<typeof workbookJob> {
  return workbookJob(2, name, ({ worksheets }) => {
    const sheet = worksheets.add(name);
    if (visibility) sheet.visibility = visibility;
  });
}

export const unprotect: Job = job(2, '', (sheet) => {
  sheet.protection.unprotect();
});

export function protectAs(options: Excel.WorksheetProtectionOptions): Job {
  return job(2, options, (sheet) => {
    sheet.protection.protect(options);
  });
}

/** Lets the page draw and take clicks. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
