import { LIST_SHEET } from '../../../core/plan/listSheet';
import type { WorkbookPlan } from '../../../core/plan/SheetPlan';
import type { OfficeRuntime } from '../OfficeRuntime';
import { PATIENT } from '../read/readSheets';
import { workbookJob, type Job, type WorkbookJob } from '../write/Job';
import { staying } from './arrange';
import { Batches } from './Batches';
import { deleteSheet } from './finish';
import { pointerJobs } from './pointers';
import { lookAtWorkbook, type Standing } from './standing';
import type { Survey } from './survey';
import { stepsOf } from './target';
import { protectAs, unprotect } from './writeSheets';

/**
 * After a plan failed or was cancelled: takes away the sheets that were begun, gives the sheets that
 * stood aside their names again, and protects what was protected. If old sheets are already gone,
 * the new ones are complete and stay. Two syncs.
 */
export async function recover(
  runtime: OfficeRuntime,
  plan: WorkbookPlan,
  known: Survey,
): Promise<void> {
  await runtime.run(PATIENT, async (context) => {
    const now = await lookAtWorkbook(context);
    const batches = new Batches(context, () => undefined);
    const isComplete = superseded(known).some((old) => now.sheets.every(({ id }) => id !== old));
    await batches.addOverall(
      isComplete
        ? takeOldAway(known, now)
        : [
            ...showBack(known, now),
            ...takeAway(known, now),
            ...renameBack(known, now),
            ...namesBack(plan, known, now),
          ],
    );
    await batches.addOverall([eventsOn]);
    for (const sheet of staying(known.arrangement)) {
      const current = now.sheets.find(({ id }) => id === sheet.id);
      if (!current) continue;
      const isProtected = current.protection !== undefined;
      const pointers = isComplete ? [] : pointerJobs(sheet.name, known);
      await batches.add(sheet.name, asBefore(pointers, isProtected, sheet.protection));
    }
    await batches.send();
  });
}

/** Sending turns events on again. */
const eventsOn = workbookJob({ opens: 0, sets: 0 }, '', () => undefined);

function asBefore(
  jobs: readonly Job[],
  isProtected: boolean,
  protection: Excel.WorksheetProtectionOptions | undefined,
): readonly Job[] {
  const opens = isProtected && (jobs.length > 0 || !protection);
  return [
    ...(opens ? [unprotect] : []),
    ...jobs,
    ...(protection && (opens || !isProtected) ? [protectAs(protection)] : []),
  ];
}

/** Sheets that people saw are to be seen first: Excel does not let go of the last one. */
function showBack({ standing }: Survey, now: Standing): WorkbookJob[] {
  return standing.sheets.flatMap(({ id, visibility }) => {
    const current = now.sheets.find((sheet) => sheet.id === id);
    const isActive = id === standing.active && id !== now.active;
    if (!current || (current.visibility === visibility && !isActive)) return [];
    return [
      workbookJob({ opens: 1, sets: 2 }, id, ({ worksheets }) => {
        const sheet = worksheets.getItem(id);
        if (current.visibility !== visibility) sheet.visibility = visibility;
        if (isActive) sheet.activate();
      }),
    ];
  });
}

/** A copy that did not get its name yet is called after its template. */
function takeAway({ arrangement, standing }: Survey, now: Standing): WorkbookJob[] {
  const before = new Set(standing.sheets.map(({ id }) => id));
  const mine = new Set([...arrangement.created.map(({ sheet }) => sheet), LIST_SHEET]);
  const isMine = (name: string): boolean =>
    mine.has(name) || mine.has(name.replace(/ \([0-9]+\)$/, ''));
  return now.sheets.filter(({ id, name }) => !before.has(id) && isMine(name)).map(deleteSheet);
}

/** Ids of the sheets that go at the end, when all new ones are complete. */
function superseded({ arrangement, pristine }: Survey): readonly string[] {
  return [...arrangement.replaced.map(({ sheet }) => sheet), ...pristine].map(({ id }) => id);
}

function takeOldAway(known: Survey, now: Standing): WorkbookJob[] {
  const old = new Set(superseded(known));
  return now.sheets.filter(({ id }) => old.has(id)).map(deleteSheet);
}

function renameBack({ standing }: Survey, now: Standing): WorkbookJob[] {
  return standing.sheets.flatMap((sheet) => {
    const current = now.sheets.find(({ id }) => id === sheet.id);
    if (!current || current.name === sheet.name) return [];
    return [
      workbookJob({ opens: 2, sets: 1 }, sheet.name, ({ worksheets }) => {
        worksheets.getItem(sheet.id).name = sheet.name;
      }),
    ];
  });
}

function namesBack(plan: WorkbookPlan, { standing }: Survey, now: Standing): WorkbookJob[] {
  const planned = new Set(
    plan.sheets.flatMap(({ steps }) =>
      stepsOf(steps, 'names').flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())),
    ),
  );
  return now.names
    .filter(({ name }) => planned.has(name.toLowerCase()))
    .map(({ name }) => {
      const old = standing.names.find((item) => item.name.toLowerCase() === name.toLowerCase());
      return workbookJob({ opens: 2, sets: 1 }, old?.formula, ({ names }) => {
        if (old) names.getItem(name).formula = old.formula;
        else names.getItem(name).delete();
      });
    });
}
