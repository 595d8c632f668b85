import type { WorkbookPlan } from '../core/plan/SheetPlan';
import { working } from '../core/messages/cliResults';
import { pathIn, tell, type CliContext, type FileHost } from './CliContext';
import { withProgress } from './progressBar';
import { writeWhole } from './writeFile';

/**
 * The bytes of a planned workbook; what the host leaves out is told.
 * @param host the opened file that is written anew; without it the workbook starts empty
 */
export async function workbookBytes(
  context: CliContext,
  plan: WorkbookPlan,
  host: FileHost = context.open(),
): Promise<Uint8Array> {
  const { warnings } = await withProgress(
    context,
    working.writingSheets,
    plan.sheets.length,
    (update) => host.apply(plan, update),
  );
  tell(context, ...warnings);
  return host.toBytes();
}

/** Writes a planned workbook to a file, whole or not at all. */
export async function writeBook(
  context: CliContext,
  path: string,
  plan: WorkbookPlan,
  host?: FileHost,
): Promise<void> {
  writeWhole(pathIn(context, path), await workbookBytes(context, plan, host), path);
}
