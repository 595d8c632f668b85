import { restored, versionGone, WORKBENCH } from '../../core/messages/workbench';
import type { Version } from '../store/Keeper';
import type { Workbench } from '../Workbench';
import { NO_FILE } from './fromFile';
import { keepNow, keepVersion } from './keep';
import { perform } from './perform';

/** Shows the list of versions. */
export async function showVersions({ keeper, store }: Workbench): Promise<void> {
  const versions = await keeper?.versions().catch(() => undefined);
  store.setState({ versions: versions ?? [] });
}

/** Goes back to a version; the workbook at hand becomes one itself. */
export async function goBack(
  workbench: Workbench,
  { id, what, at, isFromFile, file, typed }: Version,
): Promise<void> {
  const { editor, grid, keeper, store } = workbench;
  store.setState({ versions: undefined });
  await perform(workbench, { what: WORKBENCH.goingBack, replaces: true }, async () => {
    const data = await keeper?.version(id);
    if (data === undefined) return { tone: 'bad', text: versionGone() };
    await keepVersion(workbench, WORKBENCH.beforeGoingBack);
    grid.open(data);
    if (typed) await grid.typeAgain(typed.cells);
    store.setState({ ...NO_FILE, isFromFile: isFromFile === true, file });
    await (await workbench.pane).reopen();
    await keepNow(workbench);
    if (typed?.unfinished) editor.goOn(typed.unfinished);
    return { tone: 'good', text: restored(what, new Date(at)) };
  });
}
