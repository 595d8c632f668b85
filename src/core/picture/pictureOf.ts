import type { SheetPlan, WorkbookPlan } from '../workbook/SheetPlan';
import { StyleTable } from '../workbook/styleTable';
import { placeLists } from './placeLists';
import type { SheetPicture, WorkbookPicture } from './Picture';
import { SheetInMaking } from './SheetInMaking';
import { writeStep } from './writeStep';

/** What a workbook holds that was built by a plan. The picture of a sheet's plan is made once. */
export function pictureOf({ sheets, ...facts }: WorkbookPlan): WorkbookPicture {
  const { properties, title, activeSheet } = facts;
  return { sheets: placeLists(sheets.map(pictureOfSheet)), properties, title, activeSheet };
}

const made = new WeakMap<SheetPlan, SheetPicture>();
/** Equal looks of all plans are one object. */
const looks = new StyleTable();

/** Of one sheet, whose lists stand nowhere yet. */
export function pictureOfSheet(plan: SheetPlan): SheetPicture {
  let picture = made.get(plan);
  if (!picture) {
    const sheet = new SheetInMaking(plan.sheet, looks);
    for (const step of plan.steps) writeStep(sheet, step);
    made.set(plan, (picture = sheet.picture()));
  }
  return picture;
}
