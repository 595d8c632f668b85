import { unzipSync } from 'fflate';
import { createStore } from 'zustand';
import { issueForms } from '../../../src/app/issueForms';
import { paneBooks } from '../../../src/app/pane/PaneBooks';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { looksLeft } from '../../../src/core/messages/workbench';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import type { WorkbookChanges } from '../../../src/core/picture/Changes';
import type { WorkbookPicture } from '../../../src/core/picture/Picture';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { patchXlsx } from '../../../src/hosts/xlsx/patch/patchXlsx';
import { readXlsxPieces } from '../../../src/hosts/xlsx/read/readXlsx';
import { writePicture, writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { openFirst } from '../../../src/workbench/state/openFirst';
import { saveFile } from '../../../src/workbench/state/saveFile';
import { goBack } from '../../../src/workbench/state/versions';
import { FIRST_STATE, type WorkbenchState } from '../../../src/workbench/state/WorkbenchState';
import type { Kept, KeptFile, Version } from '../../../src/workbench/store/Keeper';
import type { Workbench } from '../../../src/workbench/Workbench';
import { edited } from '../../support/attacks/edit';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

const downloads: Uint8Array[] = [];
jest.mock('../../../src/app/browser/download', () => ({
  download: (_: string, bytes: Uint8Array) => downloads.push(bytes),
}));

const catalogue = loadSeeds();
const book = collectedBook({ roster: smallRoster() });
const plan = planWorkbook(book, catalogue);
const kept: Kept = { data: ['kept'], what: '', at: '2023-10-03T08:00:00.000Z' };

/** A page whose browser kept some work, and perhaps the file that it came from. */
function page(working: Kept, file?: KeptFile, shown: WorkbookPlan = plan) {
  const store = createStore<WorkbenchState>(() => ({ ...FIRST_STATE, identity: book.identity }));
  const workings: Kept[] = [];
  const workbench = {
    store,
    catalogue,
    editor: { finish: () => true },
    grid: {
      open: () => undefined,
      save: () => 'now',
      keptSteps: () => ({ done: [], undone: [] }),
      settled: () => Promise.resolve(),
      picture: () => Promise.resolve(pictureOf(shown)),
      asShown: (picture: WorkbookPicture) => picture,
      onChanged: () => () => undefined,
      readWorkbook: () => Promise.resolve(snapshotOfPlan(shown)),
    },
    keeper: {
      working: () => Promise.resolve(working),
      keepWorking: (each: Kept) => Promise.resolve(workings.push(each)).then(() => 'kept'),
      keepVersion: () => Promise.resolve(),
      version: () => Promise.resolve('of a version'),
      file: (number: number) => Promise.resolve(number === 1 ? file : undefined),
    },
    journal: { typing: () => undefined, kept: () => undefined, add: () => true, count: () => 0 },
    takeLeft: (take: (left: readonly []) => Promise<void>) => take([]),
    pane: Promise.resolve({
      isWorking: () => false,
      reopen: () => Promise.resolve(),
      books: paneBooks(catalogue),
    }),
    readXlsx: readXlsxPieces,
    writeXlsx: (picture: WorkbookPicture) => writePicture(picture),
    patchXlsx: (bytes: Uint8Array, changes: WorkbookChanges) => patchXlsx(bytes, changes),
  } as unknown as Workbench;
  return { workbench, store, workings };
}

async function saidOnSaving(working: Kept, version?: Version) {
  const { workbench, store, workings } = page(working);
  await openFirst(workbench);
  if (version) await goBack(workbench, version);
  await saveFile(workbench);
  const { message } = store.getState();
  return { tone: message?.tone, says: message?.text.includes(looksLeft()), workings };
}

describe('saving work that the browser kept', () => {
  it('says what is not in the file where the book had come from one', async () => {
    const { tone, says, workings } = await saidOnSaving({ ...kept, isFromFile: true });
    expect({ tone, says }).toEqual({ tone: 'warning', says: true });
    expect(workings.at(-1)?.isFromFile).toBe(true);
  });

  it('says nothing of a book that was begun here', async () => {
    expect(await saidOnSaving(kept)).toMatchObject({ tone: 'good', says: false });
  });

  it('goes by the version that was gone back to', async () => {
    const version: Version = { id: 1, at: kept.at, what: '', why: '' };
    const from: Kept = { ...kept, isFromFile: true };
    expect(await saidOnSaving(kept, { ...version, isFromFile: true })).toMatchObject({
      says: true,
    });
    expect(await saidOnSaving(from, version)).toMatchObject({ says: false });
  });

  /** What is saved of work that came from a file with a part of people's own. */
  async function savedFrom(shown: WorkbookPlan, changes: Record<string, string | Uint8Array> = {}) {
    const parts = { 'xl/media/image1.png': new Uint8Array([1, 2, 3]), ...changes };
    const bytes = edited(await writeXlsx(shown), {}, parts);
    const { workbench, store, workings } = page(
      { ...kept, isFromFile: true, file: 1 },
      { bytes, own: [] },
      shown,
    );
    await openFirst(workbench);
    await saveFile(workbench);
    expect(workings.at(-1)?.file).toBe(1);
    const saved = Object.keys(unzipSync(downloads.at(-1)!));
    return { tone: store.getState().message?.tone, saved };
  }

  it('goes on with the file that a book or form came from, with what people put into it', async () => {
    const form = issueForms(book, catalogue, 'townships')[0]!;
    for (const shown of [plan, form.plan()]) {
      const { tone, saved } = await savedFrom(shown);
      expect([tone, saved]).toEqual(['good', expect.arrayContaining(['xl/media/image1.png'])]);
    }
  });

  it('carries nothing on that may run', async () => {
    const { tone, saved } = await savedFrom(plan, { 'xl/embeddings/oleObject1.bin': 'ole' });
    expect([tone, saved.filter((name) => /media|embeddings/.test(name))]).toEqual(['warning', []]);
  });
});
