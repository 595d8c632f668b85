import { readPaneWorkbook } from '../../app/pane/PaneWorkbook';
import { undecidedSaid } from '../../app/pane/standing';
import type { SheetChoices } from '../../core/entries/ownSheets';
import { STANDING_PANE } from '../../core/messages/paneStanding';
import { change } from './change';
import type { Pane } from './Pane';
import { planned } from './planned';

/**
 * 恢复本簿: puts back whatever people changed in cells that are the program's.
 * @param choices which sheet counts, where that was in doubt
 */
export async function repair(pane: Pane, choices: SheetChoices = new Map()): Promise<boolean> {
  const label = STANDING_PANE.repair;
  return change(pane, { label, looks: 'held', decides: true }, async (workbook, work, standing) => {
    const { snapshot } = workbook;
    const chosen =
      choices.size === 0 ? workbook : readPaneWorkbook(snapshot, pane.catalogue, choices);
    if (chosen.kind !== 'district') return undefined;
    const undecided = undecidedSaid(chosen);
    if (undecided.length > 0)
      return { tone: 'bad', text: STANDING_PANE.blocked(label), details: undecided };
    return planned(chosen, STANDING_PANE.repaired(standing.length), work);
  });
}
