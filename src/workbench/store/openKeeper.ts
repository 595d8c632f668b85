import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { fromOtherWindow } from '../../core/messages/workbench';
import type { Keeper, Kept, KeptFile, Version } from './Keeper';
import { openSteps, type StepKeys } from './openSteps';

/** Versions that are kept; older ones make room. */
const MOST = 30;
const NAME = 'annex';
const CURRENT = 'current';

interface Schema extends DBSchema {
  working: {
    key: typeof CURRENT;
    value: Omit<Kept, 'steps'> & { readonly window: string; readonly keys?: StepKeys };
  };
  /** Without the data, so that the list is quick to read. */
  versions: { key: number; value: Omit<Version, 'id'> & { readonly id?: number } };
  data: { key: number; value: string };
}

/** A database of its own, since a window of an earlier version may have the other one open. */
interface Files extends DBSchema {
  files: { key: number; value: KeptFile };
}

/** Files that stay whether or not work of them is known: another window may be about to keep it. */
const NEWEST_FILES = 2;

/** Opens the browser's database. @param window tells this window from others, whatever it is */
export async function openKeeper(window: string): Promise<Keeper> {
  const database = await openDB<Schema>(NAME, 1, {
    upgrade(made) {
      made.createObjectStore('working');
      made.createObjectStore('versions', { keyPath: 'id', autoIncrement: true });
      made.createObjectStore('data');
    },
  });
  const files = await openDB<Files>(`${NAME}.files`, 1, {
    upgrade(made) {
      made.createObjectStore('files', { autoIncrement: true });
    },
  });
  // Without them the work is kept all the same.
  const steps = await openSteps().catch(() => undefined);
  /** Once another window went on, this one's work is kept beside it. */
  let apart: number | undefined;
  let mine = false;

  return {
    working: async () => {
      const kept = await database.get('working', CURRENT);
      if (kept === undefined) return undefined;
      const { data, what, at, keys } = kept;
      const found = keys && (await steps?.recall(keys).catch(() => undefined));
      return { data, what, at, ...origin(kept), ...(found && { steps: found }) };
    },

    async keepWorking({ steps: done, ...kept }) {
      if (apart === undefined) {
        const keys = done && (await steps?.keep(done).catch(() => undefined));
        const change = database.transaction('working', 'readwrite');
        const other = await change.store.get(CURRENT);
        if (!mine || other === undefined || other.window === window) {
          await change.store.put({ ...kept, window, ...(keys && { keys }) }, CURRENT);
          await change.done;
          mine = true;
          if (keys) await steps?.leaveOnly(keys).catch(() => undefined);
          return 'kept';
        }
        await change.done;
      }
      apart = await addVersion(database, kept, fromOtherWindow(), apart);
      return 'apart';
    },

    versions: async () => {
      const found = await database.getAll('versions');
      return found.map((version) => ({ ...version, id: version.id ?? 0 })).reverse();
    },
    keepVersion: async (kept, why) => {
      await addVersion(database, kept, why);
    },
    async typeIntoVersion(at, typed) {
      const change = database.transaction('versions', 'readwrite');
      const found = (await change.store.getAll()).find((version) => version.at === at);
      const cells = [...(found?.typed?.cells ?? []), ...typed.cells];
      if (found) await change.store.put({ ...found, typed: { ...typed, cells } });
      await change.done;
      return found !== undefined;
    },
    version: (id) => database.get('data', id),

    async keepFile(file) {
      const working = await database.get('working', CURRENT);
      const kept = [working, ...(await database.getAll('versions'))];
      const used = new Set(kept.map((each) => each?.file));
      const standing = await files.getAllKeys('files');
      for (const old of standing.slice(0, 1 - NEWEST_FILES))
        if (!used.has(old)) await files.delete('files', old);
      return files.add('files', file);
    },
    file: (number) => files.get('files', number),
  };
}

const origin = ({ isFromFile, file }: Kept): Pick<Kept, 'isFromFile' | 'file'> => ({
  ...(isFromFile === true && { isFromFile }),
  ...(file !== undefined && { file }),
});

/** Adds a version as the newest, in place of `former` where there is one, and lets the oldest go. Gives its number. */
async function addVersion(
  database: IDBPDatabase<Schema>,
  kept: Kept,
  why: string,
  former?: number,
): Promise<number> {
  const { data, what, at, typed } = kept;
  const change = database.transaction(['versions', 'data'], 'readwrite');
  const versions = change.objectStore('versions');
  const texts = change.objectStore('data');
  if (former !== undefined) {
    await versions.delete(former);
    await texts.delete(former);
  }
  const key = await versions.put({ at, what, why, ...origin(kept), ...(typed && { typed }) });
  await texts.put(data, key);
  const keys = await versions.getAllKeys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST))) {
    await versions.delete(old);
    await texts.delete(old);
  }
  await change.done;
  return key;
}
