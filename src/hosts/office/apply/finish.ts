import type { SheetVisibility } from '../../../core/entries/SheetSnapshot';
import type { SheetPlan, WorkbookPlan } from '../../../core/plan/SheetPlan';
import { workbookJob, type WorkbookJob } from '../write/Job';
import { positions } from './arrange';
import type { Batches } from './Batches';
import type { StandingSheet } from './standing';
import type { Survey } from './survey';
import { stepsOf } from './target';

const VISIBILITY: Readonly<Record<SheetVisibility, Excel.Worksheet['visibility']>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Puts the finished sheets in their places, and only then lets go of the sheets they replace. */
export async function finish(batches: Batches, plan: WorkbookPlan, known: Survey): Promise<void> {
  const { arrangement, standing, pristine } = known;
  await batches.addOverall([
    ...positions(arrangement, plan, standing).map(({ name, position }) =>
      workbookJob({ opens: 2, sets: 1 }, name, ({ worksheets }) => {
        worksheets.getItem(name).position = position;
      }),
    ),
    ...activate(plan),
    ...arrangement.created.flatMap(setVisibility),
    ...arrangement.replaced.map(({ sheet, aside }) =>
      deleteSheet({ name: aside, visibility: sheet.visibility }),
    ),
    ...pristine.map(deleteSheet),
    setProperties(plan),
    ...(standing.calculatesByHand ? [calculate] : []),
  ]);
  await batches.send();
}

function activate({ activeSheet, sheets }: WorkbookPlan): readonly WorkbookJob[] {
  if (!sheets.some(({ sheet }) => sheet === activeSheet)) return [];
  return [
    workbookJob({ opens: 2, sets: 1 }, activeSheet, ({ worksheets }) => {
      worksheets.getItem(activeSheet).activate();
    }),
  ];
}

function setVisibility({ sheet, steps }: SheetPlan): readonly WorkbookJob[] {
  const visibility = stepsOf(steps, 'sheet').at(-1)?.visibility ?? 'visible';
  if (visibility === 'visible') return [];
  return [
    workbookJob({ opens: 2, sets: 1 }, sheet, ({ worksheets }) => {
      worksheets.getItem(sheet).visibility = VISIBILITY[visibility];
    }),
  ];
}

/** A very hidden sheet cannot be deleted. */
export function deleteSheet({
  name,
  visibility,
}: Pick<StandingSheet, 'name' | 'visibility'>): WorkbookJob {
  return workbookJob({ opens: 3, sets: 1 }, name, ({ worksheets }) => {
    const sheet = worksheets.getItem(name);
    if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  });
}

function setProperties({ title, properties }: WorkbookPlan): WorkbookJob {
  // Excel takes no empty values.
  const entries = Object.entries(properties).filter(([, value]) => value !== '');
  return workbookJob({ opens: 3 + entries.length, sets: 1 }, properties, (workbook) => {
    if (title !== '') workbook.properties.title = title;
    for (const [key, value] of entries) workbook.properties.custom.add(key, value);
  });
}

const calculate = workbookJob({ opens: 2, sets: 1 }, '', ({ application }) => {
  application.calculate('Full');
});
