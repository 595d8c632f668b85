import { newSecret } from '../../app/browser/newSecret';
import { built, planBuilt, type BuildRequest } from '../../app/pane/build';
import { buildPreview } from '../../app/pane/buildPreview';
import { BUILD, WALK } from '../../core/messages/paneBuild';
import type { WorkbookPlan } from '../../core/plan/SheetPlan';
import { readingWorkbook } from '../../core/messages/pane';
import { inTurns, rest } from './inTurns';
import { keep } from './look';
import type { Pane } from './Pane';
import type { Notice } from './PaneState';
import { perform, type Work } from './perform';
import { readWorkbook } from './workbook';

/** Builds what is asked for into the workbook as it stands now, keeping what was entered. */
export async function build(
  pane: Pane,
  request: BuildRequest,
  label: string = BUILD.label,
): Promise<boolean> {
  const { store } = pane;
  const did = await perform(pane, { label, changes: true }, async (work) => {
    work.progress(0, 0, readingWorkbook());
    await readWorkbook(pane);
    const { workbook } = store.getState();
    if (!workbook) return undefined;
    const made = built(workbook, request, newSecret());
    const { entries } = buildPreview(workbook, made);
    work.progress(0, 0, BUILD.computing);
    const plan = await inTurns(planBuilt(made), work.signal);
    const warnings = await carryOut(pane, plan, work);
    const isNewBook = workbook.kind === 'foreign' && made.kind === 'district';
    const done = BUILD.done(plan.sheets.length, entries);
    return told(isNewBook ? `${done}${WALK.doneNext}` : done, warnings);
  });
  if (did) endWalk(pane);
  return did;
}

/** Applies a plan and reads what came of it. Gives the host's warnings. */
export async function carryOut(
  pane: Pane,
  plan: WorkbookPlan,
  { signal, progress }: Work,
): Promise<readonly string[]> {
  const { warnings } = await pane.host.apply(plan, progress, signal);
  progress(1, 1, readingWorkbook());
  await rest();
  await readWorkbook(pane);
  return warnings;
}

export function told(text: string, warnings: readonly string[]): Notice {
  return warnings.length === 0
    ? { tone: 'good', text }
    : { tone: 'warning', text, details: warnings };
}

/** The first run is over. */
export function endWalk({ store }: Pane): void {
  const { look } = store.getState();
  store.setState({ walking: false });
  keep({ look, walked: true });
}
