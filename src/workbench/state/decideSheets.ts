import type { PaneWorkbook } from '../../app/pane/PaneWorkbook';
import { sheetsToChoose, undecidedIn } from '../../app/pane/standing';
import { STANDING_PANE } from '../../core/messages/paneStanding';
import { WORKBENCH } from '../../core/messages/workbench';
import type { Workbench } from '../Workbench';
import { ask } from './ask';

/**
 * Where it is in doubt which sheet is whose, the person is asked before the file is shown; undefined where
 * it is not to be opened.
 */
export async function decideSheets(
  workbench: Pick<Workbench, 'store' | 'pane'>,
  workbook: PaneWorkbook,
): Promise<PaneWorkbook | undefined> {
  if (workbook.kind !== 'district') return workbook;
  const chosen = new Map<string, string | null>();
  for (const claim of undecidedIn(workbook)) {
    const sheets = sheetsToChoose(claim, workbook);
    const title = STANDING_PANE.label(claim.listed);
    const choices = [...sheets, STANDING_PANE.none, WORKBENCH.doNotOpen];
    const choice = await ask(workbench, { title, text: STANDING_PANE.choose(claim), choices });
    if (choice > sheets.length) return undefined;
    chosen.set(claim.listed, sheets[choice] ?? null);
  }
  if (chosen.size === 0) return workbook;
  return (await workbench.pane).books.read(workbook.snapshot, chosen);
}
