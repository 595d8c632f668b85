import { LEADERS_SHEET } from '../../app/bookSheets';
import { noLeadersPage, nothingToPrint, WORKBENCH } from '../../core/messages/workbench';
import type { Workbench } from '../Workbench';
import { perform } from './perform';
import { titleOf } from './title';

/** Prints the sheet that is looked at. */
export async function printSelected(workbench: Workbench): Promise<void> {
  await print(workbench, workbench.grid.selected()?.sheet, nothingToPrint());
}

/** Prints 领导摘要 on its page. */
export async function printLeaders(workbench: Workbench): Promise<void> {
  await print(workbench, LEADERS_SHEET, noLeadersPage());
}

/** @param absent what is said where there is no such sheet */
async function print(
  workbench: Workbench,
  sheet: string | undefined,
  absent: string,
): Promise<void> {
  await perform(workbench, { what: WORKBENCH.preparing }, async () => {
    const shown = sheet === undefined ? undefined : await workbench.grid.shown(sheet);
    if (!shown) return { tone: 'warning', text: absent };
    const { printSheet } = await import('../print/printSheet');
    const { identity, units } = workbench.store.getState();
    await printSheet(document, shown, `${titleOf(identity, units)} ${sheet ?? ''}`);
    return undefined;
  });
}
