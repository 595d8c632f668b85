import type { Admission } from '../../app/admission';
import type { CollectedFile, ReturnedFile } from '../../app/collectReturns';
import { collectedOnce } from '../../app/pane/collectedOnce';
import { bureauOf } from '../../app/pane/said';
import { COLLECT, LINE } from '../../core/messages/paneCollect';
import { change } from './change';
import { changedLines } from './changedLines';
import { inTurns } from '../../app/browser/inTurns';
import type { Pane } from './Pane';
import type { CollectLine } from './PaneState';
import { perform, whenEnded, type Work } from './perform';
import { planned } from './planned';
import { readMany } from './readMany';
import { today } from './today';
import { readUnread } from './workbook';

/**
 * Reads dropped files one after the other, and shows what would become of each; nothing is taken in yet. Files that
 * come while an operation is under way wait for its end.
 */
export async function readFiles(pane: Pane, files: readonly File[]): Promise<void> {
  const { store } = pane;
  while (store.getState().job) await whenEnded(pane);
  if (files.length === 0) {
    store.setState({ notice: { tone: 'warning', text: COLLECT.none } });
    return;
  }
  const before = store.getState().collecting?.lines ?? [];
  const first = before.length;
  const added = files.map(({ name }, index): CollectLine => ({ id: first + index, file: name }));
  store.setState({ collecting: { lines: [...before, ...added] } });
  const did = await perform(pane, { label: COLLECT.label, changes: false }, async (work) => {
    const lines = changedLines(pane);
    let done = 0;
    work.progress(done, files.length, COLLECT.reading(added[0]!.file));
    for await (const read of readMany(pane, files, work.signal)) {
      lines.change(first + done, { read });
      done += 1;
      const next = files[done];
      if (next && lines.isDue()) work.progress(done, files.length, COLLECT.reading(next.name));
    }
    lines.show();
    await judge(pane, work);
    return undefined;
  });
  if (!did) store.setState({ collecting: before.length > 0 ? { lines: before } : undefined });
}

/** Tells of every file that was read what would become of it, in the book as people left it. */
async function judge(pane: Pane, { signal, progress }: Work): Promise<void> {
  await readUnread(pane);
  const { workbook, collecting } = pane.store.getState();
  if (workbook?.kind !== 'district' || !collecting) return;
  const lines = readLines(collecting.lines);
  let done = 0;
  const pieces = collectedOnce(workbook.book, workbook.catalogue, lines.map(admitted), today(pane));
  const changed = changedLines(pane);
  const collection = await inTurns(pieces, signal, (result: CollectedFile) => {
    const line = lines[done];
    done += 1;
    if (changed.isDue()) progress(done, lines.length, COLLECT.checking(result.receipt.file));
    if (line) changed.change(line.id, { result });
  });
  for (const [no, result] of collection.files.entries()) {
    const line = lines[no];
    if (line) changed.change(line.id, { result });
  }
  changed.show();
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

function changeLine(pane: Pane, id: number, change: Partial<CollectLine>): void {
  const lines = changedLines(pane);
  lines.change(id, change);
  lines.show();
}

/** Sends a file back, or takes that back; `undefined` for the latter. */
export function decide(pane: Pane, id: number, refusal: string | undefined): void {
  changeLine(pane, id, { refusal });
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
  const { collecting, workbook: opened, draft } = store.getState();
  const lines = readLines(collecting?.lines ?? []);
  const noReason = LINE.noReason(bureauOf(opened, draft));
  const files = lines.map((line) => {
    const { refusal } = line;
    const file = admitted(line);
    return refusal === undefined ? file : { ...file, refusal: refusal || noReason };
  });
  const did = await change(pane, { label: COLLECT.acceptLabel }, async (workbook, work) => {
    if (workbook.kind !== 'district') return undefined;
    const { book, catalogue } = workbook;
    let done = 0;
    const pieces = collectedOnce(book, catalogue, files, today(pane));
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
