import type { ApplyReport, Progress, WorkbookHost } from '../../src/app/WorkbookHost';
import { EMPTY_PICTURE, type WorkbookPicture } from '../../src/core/picture/Picture';
import { pictureOf } from '../../src/core/picture/pictureOf';
import { reconcile } from '../../src/core/picture/reconcile';
import type { WorkbookPlan } from '../../src/core/workbook/SheetPlan';

const standing = new WeakMap<WorkbookHost, WorkbookPicture>();

/** Takes the workbook from what the last plan left to what this one wants. */
export async function build(
  host: WorkbookHost,
  plan: WorkbookPlan,
  progress?: Progress,
  signal?: AbortSignal,
): Promise<ApplyReport> {
  const wanted = pictureOf(plan);
  const changes = reconcile(standing.get(host) ?? EMPTY_PICTURE, wanted);
  const report = await host.apply(changes, progress, signal);
  standing.set(host, wanted);
  return report;
}

/** The other host has the same workbook at hand, opened again. */
export function goOn(before: WorkbookHost, after: WorkbookHost): void {
  const picture = standing.get(before);
  if (picture) standing.set(after, picture);
}
