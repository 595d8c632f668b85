import { openDB, type IDBPDatabase, type IDBPTransaction, type DBSchema } from 'idb';
import { fromOtherWindow } from '../../core/messages/workbench';
import type { Keeper, Kept, KeptFile } from './Keeper';
import { openSteps } from './openSteps';
import { FORMER_CURRENT, STORES, Texts, type Schema, type TextKey } from './Texts';

/** Versions that are kept; older ones make room. */
const MOST = 30;
const NAME = 'annex';
const CURRENT = 'current';

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
  const texts = new Texts(window);
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
      const change = database.transaction(['working', 'data']);
      const kept = await change.objectStore('working').get(CURRENT);
      const data = kept && (await texts.read(change.objectStore('data'), kept, FORMER_CURRENT));
      if (kept === undefined || data === undefined) return undefined;
      const { what, at, keys } = kept;
      const found = keys && (await steps?.recall(keys).catch(() => undefined));
      return { data, what, at, ...origin(kept), ...(found && { steps: found }) };
    },

    async keepWorking({ steps: done, ...kept }) {
      if (apart === undefined) {
        const keys = done && (await steps?.keep(done).catch(() => undefined));
        const change = database.transaction(STORES, 'readwrite');
        const [there, other, versions] = await standing(change);
        if (!mine || other === undefined || other.window === window) {
          const { data, ...about } = kept;
          const { pieces, written } = texts.put(change.objectStore('data'), data, there);
          const now = { ...about, window, pieces, ...(keys && { keys }) };
          await Promise.all([
            written,
            change.objectStore('working').put(now, CURRENT),
            drop(change, other?.pieces ?? [FORMER_CURRENT], [now, ...versions]),
            change.done,
          ]);
          mine = true;
          // The next keeping is written after it.
          if (keys) steps?.leaveOnly(keys).catch(() => undefined);
          return 'kept';
        }
        await change.done;
      }
      apart = await addVersion(database, texts, { kept, why: fromOtherWindow(), former: apart });
      return 'apart';
    },

    versions: async () => {
      const found = await database.getAll('versions');
      return found
        .map(({ pieces: _, ...version }) => ({ ...version, id: version.id ?? 0 }))
        .reverse();
    },
    keepVersion: async (kept, why) => {
      await addVersion(database, texts, { kept, why });
    },
    async typeIntoVersion(at, typed) {
      const change = database.transaction('versions', 'readwrite');
      const found = (await change.store.getAll()).find((version) => version.at === at);
      const cells = [...(found?.typed?.cells ?? []), ...typed.cells];
      if (found) await change.store.put({ ...found, typed: { ...typed, cells } });
      await change.done;
      return found !== undefined;
    },
    async version(id) {
      const change = database.transaction(['versions', 'data']);
      const found = await change.objectStore('versions').get(id);
      return found && texts.read(change.objectStore('data'), found, id);
    },

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

type Origin = Pick<Kept, 'isFromFile' | 'file'>;

const origin = ({ isFromFile, file }: Origin): Origin => ({
  ...(isFromFile === true && { isFromFile }),
  ...(file !== undefined && { file }),
});

interface Added {
  readonly kept: Kept;
  readonly why: string;
  /** The version in whose place it stands. */
  readonly former?: number | undefined;
}

/** Adds a version as the newest, and lets the oldest go. Gives its number. */
async function addVersion(
  database: IDBPDatabase<Schema>,
  texts: Texts,
  { kept, why, former }: Added,
): Promise<number> {
  const { data, what, at, typed } = kept;
  const change = database.transaction(STORES, 'readwrite');
  const [there, working, versions] = await standing(change);
  const { pieces, written } = texts.put(change.objectStore('data'), data, there);
  const added = { at, what, why, pieces, ...origin(kept), ...(typed && { typed }) };
  const others = versions.filter(({ id }) => id !== former);
  const stay = others.slice(-(MOST - 1));
  const gone = versions.filter((version) => !stay.includes(version));
  const [key] = await Promise.all([
    change.objectStore('versions').put(added),
    written,
    ...gone.map(({ id = 0 }) => change.objectStore('versions').delete(id)),
    drop(
      change,
      gone.flatMap(({ id = 0, pieces: its }) => its ?? [id]),
      [added, ...stay, ...(working ? [working] : [])],
    ),
    change.done,
  ]);
  return key;
}

type Change = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/** What is kept at this moment: keys of texts, the work and the versions, the oldest first. */
function standing(change: Change) {
  return Promise.all([
    change.objectStore('data').getAllKeys(),
    change.objectStore('working').get(CURRENT),
    change.objectStore('versions').getAll(),
  ]);
}

/** Lets go of texts, but of those that something is made of which stays. */
async function drop(
  change: Change,
  keys: readonly TextKey[],
  stay: readonly { readonly pieces?: readonly TextKey[] }[],
): Promise<void> {
  const used = new Set(stay.flatMap(({ pieces = [] }) => pieces));
  const unused = keys.filter((key) => !used.has(key));
  await Promise.all(unused.map((key) => change.objectStore('data').delete(key)));
}
