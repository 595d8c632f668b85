import { newSecret } from '../../app/browser/newSecret';
import { built, planBuilt, type BuildRequest } from '../../app/pane/build';
import { buildPreview } from '../../app/pane/buildPreview';
import { laterSaid } from '../../app/openWorkbook';
import { BUILD, WALK } from '../../core/messages/paneBuild';
import { change } from './change';
import { inTurns } from '../../app/browser/inTurns';
import { keep } from './look';
import type { Pane } from './Pane';
import { takeBuiltIn } from './plan';

/** Builds what is asked for into the workbook as it stands now, keeping what was entered. */
export async function build(
  pane: Pane,
  request: BuildRequest,
  label: string = BUILD.label,
): Promise<boolean> {
  const { workbook: opened } = pane.store.getState();
  const repairs = label === BUILD.label && opened?.kind !== 'foreign';
  const did = await change(pane, { label, repairs }, async (workbook, work) => {
    const later = laterSaid(workbook);
    if (later !== undefined) return { tone: 'bad', text: later };
    const made = built(workbook, request, newSecret());
    const { entries } = buildPreview(workbook, made);
    work.progress(0, 0, BUILD.computing);
    const plan = await inTurns(planBuilt(made), work.signal);
    const isNewBook = workbook.kind === 'foreign' && made.kind === 'district';
    const done = BUILD.done(plan.sheets.length, entries);
    return { plan, text: isNewBook ? `${done}${WALK.doneNext}` : done };
  });
  if (did) endWalk(pane);
  // What was chosen for this book is not chosen for the next month of another.
  if (did && pane.store.getState().ownPlan) takeBuiltIn(pane);
  return did;
}

/** The first run is over. */
export function endWalk({ store }: Pane): void {
  const { look } = store.getState();
  store.setState({ walking: false });
  keep({ look, walked: true });
}
