import { openDB, type DBSchema } from 'idb';
import type { HistoryStep } from '../../app/WorkbookHost';
import type { KeptSteps } from './Keeper';

/** Of what a step holds; a step of another kind is not found any more. */
const NAME = 'annex.steps.1';

interface Schema extends DBSchema {
  steps: { key: number; value: HistoryStep };
}

/** The places of steps in the browser. */
export interface StepKeys {
  readonly done: readonly number[];
  readonly undone: readonly number[];
}

/** Keeps steps beside the workbook at hand: each is written once, however often the workbook is kept. */
interface Steps {
  readonly keep: (steps: KeptSteps) => Promise<StepKeys>;
  /** Lets go of all others. */
  readonly leaveOnly: (keys: StepKeys) => Promise<void>;
  /** Those that are there still, without those that lie beyond a missing one. */
  readonly recall: (keys: StepKeys) => Promise<KeptSteps>;
}

export async function openSteps(): Promise<Steps> {
  const database = await openDB<Schema>(NAME, 1, {
    upgrade(made) {
      made.createObjectStore('steps', { autoIncrement: true });
    },
  });
  const known = new WeakMap<HistoryStep, number>();

  const keep = async (steps: readonly HistoryStep[]): Promise<readonly number[]> => {
    const keys: number[] = [];
    for (const step of steps) {
      const key = known.get(step) ?? (await database.add('steps', step));
      known.set(step, key);
      keys.push(key);
    }
    return keys;
  };
  const recall = async (keys: readonly number[]): Promise<readonly HistoryStep[]> => {
    const found: HistoryStep[] = [];
    for (const key of [...keys].reverse()) {
      const step = await database.get('steps', key);
      if (!step) break;
      known.set(step, key);
      found.unshift(step);
    }
    return found;
  };

  return {
    keep: async ({ done, undone }) => ({ done: await keep(done), undone: await keep(undone) }),
    recall: async ({ done, undone }) => ({
      done: await recall(done),
      undone: await recall(undone),
    }),
    leaveOnly: async ({ done, undone }) => {
      const wanted = new Set([...done, ...undone]);
      const change = database.transaction('steps', 'readwrite');
      for (const key of await change.store.getAllKeys())
        if (!wanted.has(key)) await change.store.delete(key);
      await change.done;
    },
  };
}
