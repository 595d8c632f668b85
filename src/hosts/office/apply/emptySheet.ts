import type { SheetChange } from '../../../core/picture/Changes';
import { sheetJob, type Job } from '../request/Job';
import { rangeAt, rangeOf } from '../request/Scope';
import type { Target } from '../write/Writer';
import { jobsOf } from '../write/writers';

/** What goes one by one. */
const SINGLE: readonly SheetChange['kind'][] = [
  ...(['merges', 'hiddenRows', 'hiddenColumns', 'widths', 'heights'] as const),
  ...(['names', 'charts', 'freeze'] as const),
];

/**
 * Everything of ours on a sheet goes, but not the sheet, so that references to it stay. Comments stay: they
 * are people's own, and `clear('All')` would take them along; and so does what somebody types beyond the
 * cells that were used when the workbook was looked at.
 * @param changes what stood on the sheet, as far as it is known
 */
export function emptySheetJobs(changes: readonly SheetChange[], target: Target): readonly Job[] {
  const used = target.details?.used;
  return [
    ...jobsOf(
      changes.filter(({ kind }) => SINGLE.includes(kind)),
      target,
    ),
    sheetJob(target.sheet, 8, '', (standing) => {
      const all = rangeAt(standing);
      if (used) {
        rangeOf(standing, used).clear('Contents');
        rangeOf(standing, used).clear('Hyperlinks');
      }
      all.clear('Formats');
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
    }),
  ];
}
