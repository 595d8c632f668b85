import { readyForNew, WORKBENCH } from '../../core/messages/workbench';
import type { WorkbookPicture } from '../../core/picture/Picture';
import type { Workbench } from '../Workbench';
import { NO_FILE } from './fromFile';
import { keepVersion } from './keep';
import { perform } from './perform';

const NOTHING: WorkbookPicture = { sheets: [], properties: {}, title: '', activeSheet: '' };

/**
 * Clears the grid, so that the pane asks what to build: month, district and roster, or the form of one unit.
 * The workbook at hand becomes a version, and is there again after a reload unless something was built.
 */
export async function startAnew(workbench: Workbench): Promise<void> {
  const { grid, pane, store } = workbench;
  await perform(workbench, { what: WORKBENCH.clearing, replaces: true }, async () => {
    await keepVersion(workbench, WORKBENCH.beforeNew);
    await grid.show(NOTHING);
    store.setState({ isPaneShown: true, ...NO_FILE });
    await (await pane).reopen();
    return { tone: 'good', text: readyForNew() };
  });
  const stop = store.subscribe(({ identity, message }) => {
    if (!identity) return;
    stop();
    if (message?.text === readyForNew()) store.setState({ message: undefined });
  });
}
