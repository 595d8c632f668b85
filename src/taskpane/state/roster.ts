import { changeRoster } from '../../app/changeRoster';
import { planWorkbookPieces } from '../../app/planWorkbook';
import { reviewBook } from '../../app/reviewBook';
import type { PlannedChange } from '../../core/entries/rosterChange';
import { BUILD } from '../../core/messages/paneBuild';
import { ROSTER_CHANGES } from '../../core/messages/paneSettings';
import { change } from './change';
import { inTurns } from '../../app/browser/inTurns';
import type { Pane } from './Pane';

/** Adds lines to 区划调整 of the opened book and carries out those whose month has come. */
export function changeRosterHere(pane: Pane, lines: readonly PlannedChange[]): Promise<boolean> {
  return change(pane, { label: ROSTER_CHANGES.title }, async (workbook, work) => {
    if (workbook.kind !== 'district') return undefined;
    const { book, catalogue } = workbook;
    const changed = changeRoster(book, catalogue, lines);
    if (!changed.ok) return { tone: 'bad', text: ROSTER_CHANGES.refused, details: changed.reasons };
    work.progress(0, 0, BUILD.computing);
    const reviewed = reviewBook(changed.book, catalogue);
    const plan = await inTurns(planWorkbookPieces(reviewed, catalogue), work.signal);
    return { plan, text: ROSTER_CHANGES.did(changed.done.length, changed.waiting.length) };
  });
}
