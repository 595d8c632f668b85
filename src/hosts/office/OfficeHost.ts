import type { WorkbookHost } from '../../app/WorkbookHost';
import { toA1 } from '../../core/values/address';
import { isChanges } from '../../core/plan/picture/Changes';
import { applyPlan } from './apply/applyPlan';
import { OFFICE_CAPABILITIES } from './capabilities';
import { inHostErrors } from './OfficeHostError';
import type { OfficeRuntime } from './OfficeRuntime';
import { readNamed } from './read/readNamed';
import { listSheets, PATIENT, readSheets, readWorkbook } from './read/readSheets';
import { SheetNames } from './read/SheetNames';
import { restoreSnapshot } from './undo/restore';
import { isOfficeUndo, OfficeHistory, takeSnapshot } from './undo/snapshot';
import { watchEdits } from './watch';

/**
 * Excel, through office.js. Few requests: reading takes two syncs, of named sheets one, carrying out a plan two or three,
 * each plus one for each 4 MB. What Excel refuses is an OfficeHostError; a cancelled plan is undone
 * and rejects with the signal's reason.
 */
export function createOfficeHost(runtime: OfficeRuntime): WorkbookHost {
  const history = new OfficeHistory();
  const names = new SheetNames();
  let writes = 0;

  async function writing<T>(work: () => Promise<T>): Promise<T> {
    writes += 1;
    try {
      return await inHostErrors(work);
    } finally {
      writes -= 1;
    }
  }

  return {
    capabilities: OFFICE_CAPABILITIES,
    listSheets: () => inHostErrors(() => listSheets(runtime)),
    readSheets: (wanted) =>
      inHostErrors(() =>
        wanted === undefined ? readSheets(runtime) : readNamed(runtime, names, wanted),
      ),
    readWorkbook: () => inHostErrors(() => readWorkbook(runtime, names)),

    apply: (plan, progress, signal) =>
      writing(async () => {
        names.forget();
        if (isChanges(plan)) throw new Error('Changes cannot be carried out yet.');
        const report = await applyPlan(runtime, plan, progress, signal);
        history.note(plan.sheets.map(({ sheet }) => sheet));
        return report;
      }),

    select: ({ sheet, row, column }) =>
      inHostErrors(() =>
        runtime.run(PATIENT, async (context) => {
          const target = context.workbook.worksheets.getItem(sheet);
          target.activate();
          const cell = target.getRange(toA1(row, column));
          cell.untrack();
          cell.select();
          await context.sync();
        }),
      ),

    watch: (onEdited) => inHostErrors(() => watchEdits(runtime, names, () => writes > 0, onEdited)),

    snapshot: () =>
      inHostErrors(async () => ({
        host: 'office' as const,
        state: await takeSnapshot(runtime, history),
      })),

    restore: async ({ host, state }) => {
      if (host !== 'office' || !isOfficeUndo(state))
        throw new Error('This undo was made by another host.');
      names.forget();
      await writing(() => restoreSnapshot(runtime, history, state));
    },
  };
}
