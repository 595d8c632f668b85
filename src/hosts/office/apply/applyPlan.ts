import type { ApplyReport, Progress } from '../../../app/WorkbookHost';
import { workbookWritten, writingSheet } from '../../../core/messages/hosts';
import {
  finishingWorkbook,
  lookingAtWorkbook,
  oldSheetsFound,
} from '../../../core/messages/officeHost';
import type { WorkbookPlan } from '../../../core/plan/SheetPlan';
import type { OfficeRuntime } from '../OfficeRuntime';
import { PATIENT } from '../read/readSheets';
import { Batches } from './Batches';
import { finish } from './finish';
import { recover } from './recover';
import { survey, type Survey } from './survey';
import { writeSheets } from './writeSheets';

/**
 * Carries out a plan: looks at the workbook (one or two syncs), then writes (one sync for each 4 MB).
 * A sheet that is replaced stands aside until the end; what fails or is cancelled before is undone.
 */
export async function applyPlan(
  runtime: OfficeRuntime,
  plan: WorkbookPlan,
  progress: Progress | undefined,
  signal: AbortSignal | undefined,
): Promise<ApplyReport> {
  signal?.throwIfAborted();
  const warnings = new Set<string>();
  const total = plan.sheets.length + 1;
  const go = (done: number, what: string): void => {
    progress?.(done, total, what);
    signal?.throwIfAborted();
  };
  let known: Survey | undefined;
  try {
    return await runtime.run(PATIENT, async (context) => {
      go(0, lookingAtWorkbook());
      const found = (known = await survey(context, plan));
      const { leftBehind } = found.arrangement;
      if (leftBehind.length > 0) warnings.add(oldSheetsFound(leftBehind));
      const batches = new Batches(context, () => signal?.throwIfAborted());
      await writeSheets(batches, plan, found, {
        warn: (sentence) => warnings.add(sentence),
        starting: (index, sheet) => {
          go(index, writingSheet(sheet));
        },
      });
      go(plan.sheets.length, finishingWorkbook());
      await finish(batches, plan, found);
      progress?.(total, total, workbookWritten());
      return { warnings: [...warnings] };
    });
  } catch (cause) {
    // Where even this fails, the next build tells of the sheets that are left.
    if (known) await recover(runtime, plan, known).catch(() => undefined);
    throw cause;
  }
}
