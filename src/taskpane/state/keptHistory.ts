import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { workbookMark } from '../../app/pane/difference';
import type { Pane } from './Pane';
import type { PaneStep } from './PaneState';

const NAME = 'annex-history';
/** Of what a step holds; steps of another version are forgotten. */
const VERSION = 2;

interface Line {
  /** Tells whether the workbook is still as the last step left it. */
  readonly mark: string;
  readonly done: readonly string[];
  readonly undone: readonly string[];
}

interface Schema extends DBSchema {
  /** By workbook: its steps in their order. */
  workbooks: { key: string; value: Line };
  steps: { key: string; value: PaneStep };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, VERSION, {
    upgrade(made) {
      for (const store of made.objectStoreNames) made.deleteObjectStore(store);
      made.createObjectStore('workbooks');
      made.createObjectStore('steps');
    },
  });
  return opened;
}

/** Keeps the steps beside the workbook's identity; where the browser keeps nothing they stay in memory. */
export async function keepHistory({ store, services }: Pane): Promise<void> {
  const { history, workbook } = store.getState();
  if (!workbook) return;
  const place = services.workbookPlace?.() ?? '';
  try {
    const change = (await database()).transaction(['workbooks', 'steps'], 'readwrite');
    const steps = change.objectStore('steps');
    const before = await change.objectStore('workbooks').get(place);
    const known = new Set([...(before?.done ?? []), ...(before?.undone ?? [])]);
    const keyOf = (step: PaneStep, list: string): string => `${place}|${list}|${step.at}`;
    const done = history.done.map((step) => keyOf(step, 'done'));
    const undone = history.undone.map((step) => keyOf(step, 'undone'));
    for (const [index, step] of history.done.entries())
      if (!known.delete(done[index]!)) await steps.put(step, done[index]);
    for (const [index, step] of history.undone.entries())
      if (!known.delete(undone[index]!)) await steps.put(step, undone[index]);
    for (const old of known) await steps.delete(old);
    await change
      .objectStore('workbooks')
      .put({ mark: workbookMark(workbook), done, undone }, place);
    await change.done;
    store.setState({ history: { ...history, kept: 'browser' } });
  } catch {
    store.setState({ history: { ...history, kept: 'memory' } });
  }
}

/** Brings the steps back after the pane was opened again on the same workbook. */
export async function recallHistory({ store, services, host }: Pane): Promise<void> {
  const { workbook, history } = store.getState();
  if (!workbook || host.history || history.done.length > 0) return;
  const place = services.workbookPlace?.() ?? '';
  try {
    const kept = await database();
    const line = await kept.get('workbooks', place);
    if (line?.mark !== workbookMark(workbook)) return;
    const read = async (keys: readonly string[]): Promise<readonly PaneStep[]> => {
      const steps = await Promise.all(keys.map((key) => kept.get('steps', key)));
      return steps.filter((step) => step !== undefined);
    };
    const [done, undone] = [await read(line.done), await read(line.undone)];
    store.setState({ history: { done, undone, kept: 'browser' } });
  } catch {
    // Nothing is kept here.
  }
}
