import type { ApplyReport, Progress, WorkbookHost } from '../../src/app/WorkbookHost';
import type { WorkbookChanges } from '../../src/core/picture/Changes';
import type { WorkbookPlan } from '../../src/core/workbook/SheetPlan';
import { changesOfPlan } from './changesOfPlan';

/** A host that takes plans too, for tests of what writing does. */
export type TakingPlans<H extends WorkbookHost> = Omit<H, 'apply'> & {
  apply(
    work: WorkbookPlan | WorkbookChanges,
    progress?: Progress,
    signal?: AbortSignal,
  ): Promise<ApplyReport>;
};

/** @param standing names of all sheets, hidden ones too */
export function takingPlans<H extends WorkbookHost>(
  host: H,
  standing: () => readonly string[],
): TakingPlans<H> {
  return {
    ...host,
    apply: (work, ...rest) =>
      host.apply(isChanges(work) ? work : changesOfPlan(work, standing()), ...rest),
  };
}

function isChanges(work: WorkbookPlan | WorkbookChanges): work is WorkbookChanges {
  return Array.isArray(work.properties);
}
