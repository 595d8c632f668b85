import { download } from '../../app/browser/download';
import { pictureInside } from '../../app/keptInside';
import { sentenceOf } from '../../app/sentenceOf';
import { keptInsideSaid } from '../../core/messages/outward';
import { fileNotProven } from '../../core/messages/proof';
import {
  fileSaved,
  looksLeft,
  nothingToSave,
  savingStopped,
  STEPS,
  WORKBENCH,
  writing,
} from '../../core/messages/workbench';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import type { WorkbookPicture } from '../../core/picture/Picture';
import type { Workbench } from '../Workbench';
import { changesToFile, type OpenedFile } from '../../app/openedFile';
import { fileAtHand } from './fromFile';
import { keepNow, keepVersion } from './keep';
import { isStopped, perform, type Work } from './perform';
import { fileNameOf } from './title';

/** Writes the workbook as an .xlsx file and hands it to the person. */
export async function saveFile(workbench: Workbench): Promise<void> {
  const { editor, grid, store } = workbench;
  if (!editor.finish()) return;
  const { identity, units } = store.getState();
  const name = fileNameOf(identity, units);
  const saving = { isOvertaken: false, isDone: false };
  await perform(workbench, { what: writing(name), stopped: savingStopped() }, async (work) => {
    const openedFile = await fileAtHand(workbench);
    // What is typed from now on is in the next file: both are told of the same moment.
    const [held, snapshot] = await Promise.all([grid.picture(), grid.readWorkbook()]);
    const { picture, reaching } = pictureInside(held, openedFile?.outward);
    if (picture.sheets.length === 0) return { tone: 'warning', text: nothingToSave() };
    const unwatch = grid.onChanged(() => {
      saving.isOvertaken = true;
    });
    try {
      const written = await proven(workbench, { picture, snapshot, openedFile }, work);
      if ('lost' in written) return { tone: 'bad', text: fileNotProven(name, written.lost) };
      work.goThrough();
      download(name, written.file.bytes);
      saving.isDone = true;
      // What is saved next is what changes from now on.
      store.setState({
        openedFile: written.file,
        ...(!saving.isOvertaken && { isOnPageOnly: false }),
      });
      const told = [...keptInsideSaid(reaching, []), ...(written.isNew ? [looksLeft()] : [])];
      const tone = told.length === 0 ? 'good' : 'warning';
      return { tone, text: [fileSaved(name), ...told].join('') };
    } finally {
      unwatch();
    }
  });
  if (!saving.isDone) return;
  await keepVersion(workbench, WORKBENCH.savedAsFile);
  await keepNow(workbench);
}

/** What is to be saved, and the file with which it goes on. */
interface Saved {
  readonly picture: WorkbookPicture;
  readonly snapshot: WorkbookSnapshot;
  readonly openedFile: OpenedFile | undefined;
}

/** A file that was read again and holds everything, or what it lacks. */
type Written =
  | {
      readonly file: OpenedFile;
      /**
       * It was opened from a file and not written as that file with what was done to it: that was not possible,
       * or the file is not known any more.
       */
      readonly isNew: boolean;
    }
  | { readonly lost: string };

/** Where the book was opened from a file, or written to one, that file with what was done to it; else a new one. */
async function proven(workbench: Workbench, saved: Saved, work: Work): Promise<Written> {
  const { store, writeXlsx, patchXlsx } = workbench;
  const { picture, openedFile } = saved;
  const outward = openedFile?.outward ?? [];
  if (openedFile) {
    await work.piece(STEPS.comparing, 0, 0);
    const changes = changesToFile(openedFile, picture);
    const onSheet = (index: number): Promise<void> =>
      work.piece(STEPS.writing, index, changes.sheets.length);
    const bytes = await patchXlsx(openedFile.bytes, changes, onSheet).catch(unlessStopped);
    const read = bytes && (await readBack(workbench, bytes, saved, work));
    if (read && 'workbook' in read)
      return { file: { bytes, ...read, standing: picture, outward }, isNew: false };
  }
  const bytes = await writeXlsx(picture, (index) =>
    work.piece(STEPS.writing, index, picture.sheets.length),
  );
  const read = await readBack(workbench, bytes, saved, work);
  if ('lost' in read) return read;
  const { isFromFile } = store.getState();
  return { file: { bytes, ...read, standing: picture, outward }, isNew: isFromFile };
}

function unlessStopped(error: unknown): undefined {
  if (isStopped(error)) throw error;
}

/** The file as it is read again, or what it lacks. */
async function readBack(
  { readXlsx, pane }: Workbench,
  bytes: Uint8Array,
  { picture, snapshot }: Saved,
  { inTurns, piece }: Work,
): Promise<{ readonly workbook: WorkbookSnapshot } | { readonly lost: string }> {
  const { books } = await pane;
  const book = books.read(snapshot);
  const expected =
    book.kind === 'district' ? { book: book.asRead, catalogue: book.catalogue } : undefined;
  try {
    const workbook = await inTurns(STEPS.readingBack, readXlsx(bytes));
    await piece(STEPS.readingBack, 0, 0);
    const lost = books.provenDifference(workbook, picture, expected);
    return lost === undefined ? { workbook } : { lost };
  } catch (error) {
    if (isStopped(error)) throw error;
    return { lost: sentenceOf(error) };
  }
}
