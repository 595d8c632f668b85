import { decide, type Wanted } from '../../app/decide';
import { SENT } from '../../core/messages/paneVersions';
import { change } from './change';
import type { Pane } from './Pane';
import { planned } from './planned';
import { today } from './today';

/** Withdraws or restores one version of what a unit sent. */
export async function decideVersion(pane: Pane, wanted: Omit<Wanted, 'date'>): Promise<boolean> {
  return change(pane, { label: SENT.label[wanted.kind] }, async (workbook, work) => {
    if (workbook.kind !== 'district') return undefined;
    const { book, catalogue } = workbook;
    const decided = decide(book, catalogue, { ...wanted, date: today(pane) });
    if (!decided.ok) return { tone: 'warning', text: decided.errors.join('') };
    return planned({ book: decided.value.book, catalogue }, decided.value.said, work);
  });
}
