import { LIST_SHEET } from '../../../core/plan/listSheet';
import type { WorkbookPlan } from '../../../core/plan/SheetPlan';
import type { OfficeRuntime } from '../OfficeRuntime';
import { PATIENT } from '../read/readSheets';
import { workbookJob, type WorkbookJob } from '../write/Job';
import { Batches } from './Batches';
import { restorePointers } from './finish';
import { lookAtWorkbook, type Standing } from './standing';
import type { Survey } from './survey';
import { stepsOf } from './target';
import { protectAs } from './writeSheets';

/**
 * After a plan failed or was cancelled: takes away the sheets that were begun, gives the sheets that
 * stood aside their names again, and protects what was protected. If old sheets are already gone,
 * the new ones were complete and stay.
 */
export async function recover(
  runtime: OfficeRuntime,
  plan: WorkbookPlan,
  known: Survey,
): Promise<void> {
  await runtime.run(PATIENT, async (context) => {
    const now = await lookAtWorkbook(context);
    const batches = new Batches(context, () => undefined);
    const { replaced } = known.arrangement;
    const complete = replaced.some(({ sheet }) => now.sheets.every(({ id }) => id !== sheet.id));
    if (!complete) await undo(batches, plan, known, now);
    for (const { sheet } of known.arrangement.amended) {
      const current = now.sheets.find(({ id }) => id === sheet.id);
      if (sheet.protection && current && !current.protection)
        await batches.add(current.name, [protectAs(sheet.protection)]);
    }
    await batches.addOverall([eventsOn]);
    await batches.send();
  });
}

/** Sending turns events on again. */
const eventsOn = workbookJob(0, '', () => undefined);

async function undo(
  batches: Batches,
  plan: WorkbookPlan,
  known: Survey,
  now: Standing,
): Promise<void> {
  const { arrangement, standing } = known;
  const before = new Set(standing.sheets.map(({ id }) => id));
  const mine = new Set([...arrangement.created.map(({ sheet }) => sheet), LIST_SHEET]);
  const begun = now.sheets.filter(({ id, name }) => !before.has(id) && mine.has(name));
  await batches.addOverall([
    ...begun.map(({ name }) =>
      workbookJob(3, name, ({ worksheets }) => {
        const sheet = worksheets.getItem(name);
        sheet.visibility = 'Hidden';
        sheet.delete();
      }),
    ),
    ...standing.sheets.flatMap((sheet) => {
      const current = now.sheets.find(({ id }) => id === sheet.id);
      if (!current || current.name === sheet.name) return [];
      return [
        workbookJob(2, sheet.name, ({ worksheets }) => {
          worksheets.getItem(sheet.id).name = sheet.name;
        }),
      ];
    }),
    ...namesBack(plan, known, now),
  ]);
  await restorePointers(batches, known);
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
      return workbookJob(2, old?.formula, ({ names }) => {
        if (old) names.getItem(name).formula = old.formula;
        else names.getItem(name).delete();
      });
    });
}
