import type { SheetSnapshot, WorkbookSnapshot } from '../entries/SheetSnapshot';
import type { SheetPicture } from '../picture/Picture';
import { pictureOfSheet } from '../picture/pictureOf';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import { standsBy } from '../workbook/snapshotOfPlan';
import { isDateFormat } from '../values/dateFormat';
import { standsAsWanted } from './standsAsWanted';

/**
 * The sheets of a workbook that was read which hold and show just what a plan says: where the plan is shown in the
 * workbook's place, reading them again would give the same, and what was read of them holds.
 */
export function sheetsAsPlanned(
  plan: WorkbookPlan,
  { sheets }: WorkbookSnapshot,
): readonly SheetSnapshot[] {
  const planned = new Map(plan.sheets.map((sheet) => [sheet.sheet, sheet]));
  return sheets.filter((sheet) => {
    const wanted = planned.get(sheet.name);
    if (!wanted || !showsNothingElse(pictureOfSheet(wanted), sheet)) return false;
    standsBy(sheet, wanted);
    return true;
  });
}

/** A number that is shown as a date is read otherwise. */
function showsNothingElse(wanted: SheetPicture, sheet: SheetSnapshot): boolean {
  return (
    sheet.looks.size === 0 &&
    sheet.visibility === wanted.look.visibility &&
    sameLines(sheet.hiddenRows, wanted.hiddenRows) &&
    sameLines(sheet.hiddenColumns, wanted.hiddenColumns) &&
    ![...new Set(sheet.formats.values())].some(isDateFormat) &&
    standsAsWanted(wanted, sheet)
  );
}

const sameLines = (found: ReadonlySet<number>, wanted: readonly number[]): boolean =>
  found.size === wanted.length && wanted.every((line) => found.has(line));
