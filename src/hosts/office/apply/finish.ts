import type { SheetVisibility } from '../../../core/entries/SheetSnapshot';
import type { SheetPlan, WorkbookPlan } from '../../../core/plan/SheetPlan';
import { workbookJob, type WorkbookJob } from '../write/Job';
import { positions } from './arrange';
import type { Batches } from './Batches';
import { pointerJobs } from './pointers';
import type { Survey } from './survey';
import { stepsOf } from './target';
import { protectAs, unprotect } from './writeSheets';

const VISIBILITY: Readonly<Record<SheetVisibility, Excel.Worksheet['visibility']>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Puts the finished sheets in their places, and only then lets go of the sheets they replace. */
export async function finish(batches: Batches, plan: WorkbookPlan, known: Survey): Promise<void> {
  const { arrangement, standing, pristine } = known;
  await restorePointers(batches, known);
  await batches.addOverall([
    ...positions(arrangement, plan, standing).map(({ name, position }) =>
      workbookJob(2, name, ({ worksheets }) => {
        worksheets.getItem(name).position = position;
      }),
    ),
    ...activate(plan),
    ...arrangement.created.flatMap(setVisibility),
    ...arrangement.replaced.map(({ aside }) => deleteSheet(aside)),
    ...pristine.map(deleteSheet),
    setProperties(plan),
    ...(standing.calculatesByHand ? [calculate] : []),
  ]);
  await batches.send();
}

/** Kept sheets point to the new sheets as they pointed to the old ones. */
export async function restorePointers(
  batches: Batches,
  { arrangement, seen }: Survey,
): Promise<void> {
  const replaced = arrangement.replaced.map(({ sheet }) => sheet.name);
  for (const { name, protection } of arrangement.kept) {
    const cells = seen.get(name);
    const jobs = cells ? pointerJobs(cells, replaced) : [];
    if (jobs.length === 0) continue;
    await batches.add(name, protection ? [unprotect, ...jobs, protectAs(protection)] : jobs);
  }
}

function activate({ activeSheet, sheets }: WorkbookPlan): readonly WorkbookJob[] {
  if (!sheets.some(({ sheet }) => sheet === activeSheet)) return [];
  return [
    workbookJob(2, activeSheet, ({ worksheets }) => {
      worksheets.getItem(activeSheet).activate();
    }),
  ];
}

function setVisibility({ sheet, steps }: SheetPlan): readonly WorkbookJob[] {
  const visibility = stepsOf(steps, 'sheet').at(-1)?.visibility ?? 'visible';
  if (visibility === 'visible') return [];
  return [
    workbookJob(2, sheet, ({ worksheets }) => {
      worksheets.getItem(sheet).visibility = VISIBILITY[visibility];
    }),
  ];
}

/** A very hidden sheet cannot be deleted. */
export function deleteSheet(name: string): WorkbookJob {
  return workbookJob(3, name, ({ worksheets }) => {
    const sheet = worksheets.getItem(name);
    sheet.visibility = 'Hidden';
    sheet.delete();
  });
}

function setProperties({ title, properties }: WorkbookPlan): WorkbookJob {
  const entries = Object.entries(properties);
  return workbookJob(3 + entries.length * 2, properties, (workbook) => {
    if (title !== '') workbook.properties.title = title;
    for (const [key, value] of entries) workbook.properties.custom.add(key, value);
  });
}

const calculate = workbookJob(2, '', ({ application }) => {
  application.calculate('Full');
});
