import {
  changeOf,
  type SheetChange,
  type WorkbookChanges,
} from '../../../core/plan/picture/Changes';
import { printNotSet } from '../../../core/messages/officeHost';
import { codeOf } from '../OfficeHostError';
import { send, type Line } from '../request/send';
import { pointsOf } from '../write/lines';
import { printJobs } from '../write/print';

/**
 * How sheets are printed, in a request of its own: where there is no printer, on the web and on the Mac
 * some of it is refused (learn.microsoft.com, Excel.PageLayout), which must not undo a build.
 * Gives the sentence that says so.
 */
export async function setPrint(
  line: Line,
  { sheets }: WorkbookChanges,
): Promise<readonly string[]> {
  const jobs = sheets.flatMap(({ sheet, how, changes }) => {
    const change = how === 'remove' || how === 'clear' ? undefined : changeOf(changes, 'print');
    return change?.to ? printJobs(sheet, change.to, widthOf(changes)) : [];
  });
  if (jobs.length === 0) return [];
  try {
    await send(line, (scope) => {
      for (const { queue } of jobs) queue(scope);
      return () => undefined;
    });
    return [];
  } catch (cause) {
    if (codeOf(cause) === undefined) throw cause;
    return [printNotSet()];
  }
}

/** Points of all columns that are seen; undefined where the changes do not tell. */
function widthOf(changes: readonly SheetChange[]): number | undefined {
  const widths = changeOf(changes, 'widths');
  if (!widths) return undefined;
  const hidden = new Set(changeOf(changes, 'hiddenColumns')?.to ?? []);
  return widths.each.reduce(
    (sum, { index, to }) => sum + (to === null || hidden.has(index) ? 0 : pointsOf(to)),
    0,
  );
}
