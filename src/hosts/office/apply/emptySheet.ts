import { changeOf, type SheetChange } from '../../../core/plan/picture/Changes';
import type { Area } from '../../../core/values/address';
import { sheetJob, type Job } from '../request/Job';
import { rangeAt, rangeOf } from '../request/Scope';
import { jobsOf } from '../write/writers';
import type { Target } from '../write/Writer';

/**
 * Everything of ours on a sheet goes, but not the sheet, so that references to it stay. Comments stay: they
 * are people's own, and `clear('All')` would take them along; and so does what somebody types beyond the
 * cells that were used when the workbook was looked at.
 * @param changes what stood on the sheet, as far as it is known
 */
export function emptySheetJobs(
  sheet: string,
  changes: readonly SheetChange[],
  target: Target,
  used: Area | undefined,
): readonly Job[] {
  const shown = ['hiddenRows', 'hiddenColumns', 'widths', 'heights', 'names', 'charts', 'freeze'];
  return [
    ...(changeOf(changes, 'merges')?.from ?? []).map((area) =>
      sheetJob(sheet, { opens: 1, sets: 1 }, area, (standing) => {
        rangeOf(standing, area).unmerge();
      }),
    ),
    sheetJob(sheet, { opens: 4, sets: 4 }, '', (standing) => {
      const all = rangeAt(standing);
      if (used) {
        rangeOf(standing, used).clear('Contents');
        rangeOf(standing, used).clear('Hyperlinks');
      }
      all.clear('Formats');
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
    }),
    ...jobsOf(
      changes.filter(({ kind }) => shown.includes(kind)),
      target,
    ),
  ];
}
