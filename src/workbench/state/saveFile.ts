import { download } from '../../app/browser/download';
import { readPaneWorkbook } from '../../app/pane/PaneWorkbook';
import { pictureInside } from '../../app/keptInside';
import { provenDifference } from '../../app/proveBook';
import { sentenceOf } from '../../app/sentenceOf';
import { keptInsideSaid } from '../../core/messages/outward';
import { fileNotProven } from '../../core/messages/proof';
import {
  fileSaved,
  looksLeft,
  nothingToSave,
  WORKBENCH,
  writing,
} from '../../core/messages/workbench';
import type { WorkbookPicture } from '../../core/plan/picture/Picture';
import type { Workbench } from '../Workbench';
import { changesToFile, type OpenedFile } from '../../app/openedFile';
import { fileAtHand } from './fromFile';
import { keepNow, keepVersion } from './keep';
import { perform } from './perform';
import { fileNameOf } from './title';

/** Writes the workbook as an .xlsx file and hands it to the person. */
export async function saveFile(workbench: Workbench): Promise<void> {
  if (!workbench.editor.finish()) return;
  const name = fileNameOf(workbench.store.getState().identity);
  await perform(workbench, writing(name), async () => {
    const openedFile = await fileAtHand(workbench);
    const { picture, reaching } = pictureInside(
      await workbench.grid.picture(),
      openedFile?.workbook.outward,
    );
    if (picture.sheets.length === 0) return { tone: 'warning', text: nothingToSave() };
    const written = await proven(workbench, picture, openedFile);
    if ('lost' in written) return { tone: 'bad', text: fileNotProven(name, written.lost) };
    download(name, written.bytes);
    workbench.store.setState({ isOnPageOnly: false });
    await keepVersion(workbench, WORKBENCH.savedAsFile);
    await keepNow(workbench);
    const told = [...keptInsideSaid(reaching, []), ...(written.isNew ? [looksLeft()] : [])];
    const tone = told.length === 0 ? 'good' : 'warning';
    return { tone, text: [fileSaved(name), ...told].join('') };
  });
}

/** A file that was read again and holds everything, or what it lacks. */
type Written =
  | {
      readonly bytes: Uint8Array;
      /**
       * It was opened from a file and not written as that file with what was done to it: that was not possible,
       * or the file is not known any more.
       */
      readonly isNew: boolean;
    }
  | { readonly lost: string };

/** Where the book was opened from a file, that file with what was done to it; else a new one. */
async function proven(
  workbench: Workbench,
  picture: WorkbookPicture,
  openedFile: OpenedFile | undefined,
): Promise<Written> {
  const { store, writeXlsx, patchXlsx } = workbench;
  const { isFromFile } = store.getState();
  if (openedFile) {
    const bytes = await patchXlsx(openedFile.bytes, changesToFile(openedFile, picture)).catch(
      () => undefined,
    );
    if (bytes && (await lostIn(workbench, bytes, picture)) === undefined)
      return { bytes, isNew: false };
  }
  const bytes = await writeXlsx(picture);
  const lost = await lostIn(workbench, bytes, picture);
  return lost === undefined ? { bytes, isNew: isFromFile } : { lost };
}

/** What the file lacks when it is read again; undefined where it holds everything. */
async function lostIn(
  { grid, readXlsx, catalogue }: Workbench,
  bytes: Uint8Array,
  picture: WorkbookPicture,
): Promise<string | undefined> {
  const book = readPaneWorkbook(await grid.readWorkbook(), catalogue);
  const expected =
    book.kind === 'district' ? { book: book.asRead, catalogue: book.catalogue } : undefined;
  try {
    return provenDifference(readXlsx(bytes), picture, expected);
  } catch (error) {
    return sentenceOf(error);
  }
}
