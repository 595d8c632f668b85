import { createStore } from 'zustand';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { looksLeft } from '../../../src/core/messages/workbench';
import { pictureOf } from '../../../src/core/plan/picture/pictureOf';
import { snapshotOfPlan } from '../../../src/core/plan/snapshotOfPlan';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { writePicture } from '../../../src/hosts/xlsx/write/writeXlsx';
import { openFirst } from '../../../src/workbench/state/openFirst';
import { saveFile } from '../../../src/workbench/state/saveFile';
import { goBack } from '../../../src/workbench/state/versions';
import { FIRST_STATE, type WorkbenchState } from '../../../src/workbench/state/WorkbenchState';
import type { Kept, Version } from '../../../src/workbench/store/Keeper';
import type { Workbench } from '../../../src/workbench/Workbench';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

jest.mock('../../../src/app/browser/download', () => ({ download: () => undefined }));

const catalogue = loadSeeds();
const book = collectedBook({ roster: smallRoster() });
const plan = planWorkbook(book, catalogue);
const kept: Kept = { data: 'kept', what: '', at: '2023-10-03T08:00:00.000Z' };

/** A page whose browser kept some work. */
function page(working: Kept) {
  const store = createStore<WorkbenchState>(() => ({ ...FIRST_STATE, identity: book.identity }));
  const workings: Kept[] = [];
  const workbench = {
    store,
    catalogue,
    editor: { finish: () => true },
    grid: {
      open: () => undefined,
      save: () => 'now',
      settled: () => Promise.resolve(),
      picture: () => Promise.resolve(pictureOf(plan)),
      readWorkbook: () => Promise.resolve(snapshotOfPlan(plan)),
    },
    keeper: {
      working: () => Promise.resolve(working),
      keepWorking: (each: Kept) => Promise.resolve(workings.push(each)).then(() => 'kept'),
      keepVersion: () => Promise.resolve(),
      version: () => Promise.resolve('of a version'),
    },
    journal: { since: () => [], kept: () => undefined, add: () => true, count: () => 0 },
    pane: Promise.resolve({ reopen: () => Promise.resolve() }),
    readXlsx,
    writeXlsx: writePicture,
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
});
