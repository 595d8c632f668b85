import { cellName, leaving, staying } from '../../app/pane/difference';
import type { HostHistory, TypedCell } from '../../app/WorkbookHost';
import { readingWorkbook, undone } from '../../core/messages/pane';
import { HISTORY, keptSince } from '../../core/messages/paneHistory';
import type { WorkbookChanges } from '../../core/picture/Changes';
import { keepHistory } from './keptHistory';
import type { Pane } from './Pane';
import type { History, PaneStep } from './PaneState';
import { perform, told, type Work } from './perform';
import { readWorkbook } from './workbook';

/** Steps that can be taken back. */
const MOST = 20;

/**
 * An operation was done: it can be taken back, and nothing that was taken back can be done again. A host with a
 * history of its own knows already.
 */
export async function remember(
  pane: Pane,
  label: string,
  undo: readonly WorkbookChanges[],
): Promise<void> {
  if (undo.length === 0 || pane.host.history) return;
  const { store } = pane;
  const { history } = store.getState();
  const at = new Date().toISOString();
  const step: PaneStep = { label, at, isOperation: true, undo, editedSince: [] };
  const done = [...history.done, step].slice(-MOST);
  store.setState({ history: { ...history, done, undone: [] } });
  await keepHistory(pane);
}

/**
 * Shows what a host tells of its history, in which people's edits stand too, and says so where an operation is
 * taken back or done again outside the pane. Gives a function that ends this.
 */
export function followHistory({ host: { history }, store }: Pane): () => void {
  if (!history) return () => undefined;
  const show = (): void => {
    const { history: before, job } = store.getState();
    const now = shown(history);
    const text = job ? undefined : wentAlong(before, now);
    store.setState({ history: now, ...(text !== undefined && { notice: told(text, []) }) });
  };
  store.setState({ history: shown(history) });
  return history.watch(show);
}

/** What an operation that went from one side of the history to the other comes to. */
function wentAlong(before: History, now: History): string | undefined {
  const [back, again] = [now.undone.at(-1), now.done.at(-1)];
  if (back?.isOperation === true && back.at === before.done.at(-1)?.at)
    return undone.done(back.label);
  if (again?.isOperation === true && again.at === before.undone.at(-1)?.at)
    return HISTORY.redone(again.label);
  return undefined;
}

function shown(history: HostHistory): History {
  const { done, undone: back } = history.steps();
  const known = { undo: [], editedSince: [] };
  return {
    done: done.slice(-MOST).map((step) => ({ ...step, ...known })),
    undone: back.slice(-MOST).map((step) => ({ ...step, ...known })),
    kept: 'memory',
  };
}

/** Takes the last step back. */
export async function undoLast(pane: Pane): Promise<void> {
  const step = pane.store.getState().history.done.at(-1);
  if (!step) return;
  const after = (back: PaneStep, { done, undone: before }: History) => {
    return { done: done.slice(0, -1), undone: [...before, back] };
  };
  await goBack(pane, step, {
    way: 'undo',
    label: undone.label(step.label),
    text: step.isOperation ? undone.done(step.label) : undone.edit(step.label),
    after,
  });
}

/** Does again what was taken back last. */
export async function redoLast(pane: Pane): Promise<void> {
  const step = pane.store.getState().history.undone.at(-1);
  if (!step) return;
  const after = (back: PaneStep, { done, undone: before }: History) => {
    return { done: [...done, back], undone: before.slice(0, -1) };
  };
  await goBack(pane, step, {
    way: 'redo',
    label: HISTORY.redoLabel(step.label),
    text: HISTORY.redone(step.label),
    after,
  });
}

interface Going {
  readonly way: 'undo' | 'redo';
  readonly label: string;
  readonly text: string;
  readonly after: (back: PaneStep, history: History) => Pick<History, 'done' | 'undone'>;
}

async function goBack(pane: Pane, step: PaneStep, going: Going): Promise<void> {
  const { label, text } = going;
  await perform(pane, { label, changes: true, cancellable: false }, async (work) => {
    const { history } = pane.host;
    const said = history ? await along(history, going) : await byChanges(pane, step, going, work);
    work.progress(0, 0, readingWorkbook());
    await readWorkbook(pane);
    pane.store.setState({ standing: [] });
    if (!history) await keepHistory(pane);
    return told(text, said);
  });
}

/** Along the host's own history. */
async function along(history: HostHistory, { way }: Going): Promise<readonly string[]> {
  await history[way]();
  return [];
}

/** What people changed since in the same cells stays. */
async function byChanges(
  { host, store }: Pane,
  step: PaneStep,
  { after }: Going,
  work: Work,
): Promise<readonly string[]> {
  const kept = new Set<string>();
  const warnings = new Set<string>();
  const way: WorkbookChanges[] = [];
  for (const changes of step.undo) {
    let left: readonly TypedCell[] = [];
    for (;;) {
      const report = await host.apply(leaving(changes, left), work.progress, work.signal);
      const { met = [], undo } = report;
      if (met.length === 0) {
        for (const sentence of report.warnings) warnings.add(sentence);
        if (undo) way.unshift(undo);
        break;
      }
      for (const cell of staying(changes, met)) kept.add(cellName(cell));
      left = [...left, ...met];
    }
  }
  const back: PaneStep = { ...step, undo: way, editedSince: [] };
  store.setState(({ history }) => ({ history: { ...history, ...after(back, history) } }));
  return [...(kept.size > 0 ? [keptSince([...kept])] : []), ...warnings];
}
