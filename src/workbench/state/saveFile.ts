import { download } from '../../app/browser/download';
import { fileSaved, nothingToSave, WORKBENCH, writing } from '../../core/messages/workbench';
import type { Workbench } from '../Workbench';
import { keepNow, keepVersion } from './keep';
import { perform } from './perform';
import { fileNameOf } from './title';

/** Writes the workbook as an .xlsx file and hands it to the person. */
export async function saveFile(workbench: Workbench): Promise<void> {
  if (!workbench.editor.finish()) return;
  const name = fileNameOf(workbench.store.getState().identity);
  await perform(workbench, writing(name), async () => {
    const picture = await workbench.grid.picture();
    if (picture.sheets.length === 0) return { tone: 'warning', text: nothingToSave() };
    const bytes = await workbench.writeXlsx(picture);
    download(name, bytes);
    workbench.store.setState({ isOnPageOnly: false });
    await keepVersion(workbench, WORKBENCH.savedAsFile);
    await keepNow(workbench);
    return { tone: 'good', text: fileSaved(name) };
  });
}
