import type { Admission } from '../../app/admission';
import { collectPieces, type CollectedFile, type ReturnedFile } from '../../app/collectReturns';
import { readReturn, unreadReturn } from '../../app/pane/returns';
import { COLLECT, LINE } from '../../core/messages/paneCollect';
import { fileTooLarge } from '../../core/messages/xlsx';
import { change } from './change';
import { inTurns, rest, throwIfCancelled } from '../../app/browser/inTurns';
import type { Pane } from './Pane';
import type { CollectLine } from './PaneState';
import { perform, type Work } from './perform';
import { planned } from './planned';
import { today } from './today';

/** Reads dropped files one after the other, and shows what would become of each; nothing is taken in yet. */
export async function readFiles(pane: Pane, files: readonly File[]): Promise<void> {
  const { store } = pane;
  if (store.getState().job) return;
  if (files.length === 0) {
    store.setState({ notice: { tone: 'warning', text: COLLECT.none } });
    return;
  }
  const before = store.getState().collecting?.lines ?? [];
  const first = before.length;
  const added = files.map(({ name }, index): CollectLine => ({ id: first + index, file: name }));
  store.setState({ collecting: { lines: [...before, ...added] } });
  const did = await perform(pane, { label: COLLECT.label, changes: false }, async (work) => {
    for (const [index, file] of files.entries()) {
      work.progress(index, files.length, COLLECT.reading(file.name));
      const read = await readOne(pane, file, work);
      changeLine(pane, first + index, { read });
    }
    await judge(pane, work);
    return undefined;
  });
  if (!did) store.setState({ collecting: before.length > 0 ? { lines: before } : undefined });
}

/** Reads one file; one that is too large or cannot be understood comes back with the reason. */
export async function readOne(
  { services }: Pane,
  file: File,
  { signal }: Work,
): Promise<ReturnedFile> {
  const { name, size } = file;
  const { largestFile, readXlsx } = services;
  if (size > largestFile) return unreadReturn(name, fileTooLarge(size, largestFile));
  const bytes = new Uint8Array(await file.arrayBuffer());
  await rest();
  throwIfCancelled(signal);
  return readReturn(name, bytes, readXlsx);
}

/** Tells of every file that was read what would become of it. */
async function judge(pane: Pane, { signal, progress }: Work): Promise<void> {
  const { workbook, collecting } = pane.store.getState();
  if (workbook?.kind !== 'district' || !collecting) return;
  const lines = readLines(collecting.lines);
  let done = 0;
  const pieces = collectPieces(workbook.book, workbook.catalogue, lines.map(admitted), today(pane));
  const collection = await inTurns(pieces, signal, (result: CollectedFile) => {
    const line = lines[done];
    done += 1;
    progress(done, lines.length, COLLECT.checking(result.receipt.file));
    if (line) changeLine(pane, line.id, { result });
  });
  const { collecting: now } = pane.store.getState();
  if (now) pane.store.setState({ collecting: { ...now, collection } });
}

type ReadLine = CollectLine & { readonly read: ReturnedFile };

/** What was read, let through where somebody does so. */
function admitted({ read, admitted: by }: ReadLine): ReturnedFile {
  return by === undefined ? read : { ...read, admitted: by };
}

function readLines(lines: readonly CollectLine[]): readonly ReadLine[] {
  return lines.filter((line): line is ReadLine => line.read !== undefined);
}

function changeLine({ store }: Pane, id: number, change: Partial<CollectLine>): void {
  const { collecting } = store.getState();
  if (!collecting) return;
  const lines = collecting.lines.map((line) => (line.id === id ? { ...line, ...change } : line));
  store.setState({ collecting: { ...collecting, lines } });
}

/** Sends a file back, or takes that back; `undefined` for the latter. */
export function decide({ store }: Pane, id: number, refusal: string | undefined): void {
  const { collecting } = store.getState();
  if (!collecting) return;
  const lines = collecting.lines.map((line) => (line.id === id ? { ...line, refusal } : line));
  store.setState({ collecting: { ...collecting, lines } });
}

/** Lets a file through that does not prove whom it was issued to, or takes that back; all are judged anew. */
export async function admit(pane: Pane, id: number, by: Admission | undefined): Promise<void> {
  if (pane.store.getState().job) return;
  changeLine(pane, id, { admitted: by });
  await perform(pane, { label: COLLECT.label, changes: false }, async (work) => {
    await judge(pane, work);
    return undefined;
  });
}

export function discard({ store }: Pane): void {
  store.setState({ collecting: undefined });
}

/** What becomes of a line when the files are taken in. */
export type LineState = 'waiting' | 'read' | 'accepted' | 'refused' | 'same';

export function lineState({ read, result, refusal }: CollectLine): LineState {
  if (!result) return read ? 'read' : 'waiting';
  if (!result.receipt.accepted) return 'refused';
  if (result.receipt.reason !== '') return 'same';
  return refusal === undefined ? 'accepted' : 'refused';
}

/** Takes the files into the book as decided, and rolls the district up anew. */
export async function takeIn(pane: Pane): Promise<void> {
  const { store } = pane;
  const lines = readLines(store.getState().collecting?.lines ?? []);
  const files = lines.map((line) => {
    const { refusal } = line;
    const file = admitted(line);
    return refusal === undefined ? file : { ...file, refusal: refusal || LINE.noReason };
  });
  const did = await change(pane, { label: COLLECT.acceptLabel }, async (workbook, work) => {
    if (workbook.kind !== 'district') return undefined;
    const { book, catalogue } = workbook;
    let done = 0;
    const pieces = collectPieces(book, catalogue, files, today(pane));
    const collection = await inTurns(pieces, work.signal, ({ receipt }) => {
      done += 1;
      work.progress(done, files.length, COLLECT.checking(receipt.file));
    });
    const accepted = collection.files.filter(({ receipt }) => receipt.accepted).length;
    const said = COLLECT.done(accepted, collection.files.length - accepted);
    return planned({ book: collection.book, catalogue }, said, work);
  });
  if (did) store.setState({ collecting: undefined });
}
