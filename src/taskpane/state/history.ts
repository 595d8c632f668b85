import { cellName, leaving } from '../../app/pane/difference';
import type { TypedCell } from '../../app/WorkbookHost';
import { readingWorkbook, undone } from '../../core/messages/pane';
import { HISTORY, keptSince } from '../../core/messages/paneHistory';
import { keepHistory } from './keptHistory';
import type { Pane } from './Pane';
import type { HistoryStep, StepUndo } from './PaneState';
import { perform, told, type Work } from './perform';
import { readWorkbook } from './workbook';

/** Steps that can be taken back. */
const MOST = 20;

/** An operation was done: it can be taken back, and nothing that was taken back can be done again. */
export async function remember(
  pane: Pane,
  label: string,
  undo: readonly StepUndo[],
): Promise<void> {
  if (undo.length === 0) return;
  const { store } = pane;
  const { history } = store.getState();
  const step: HistoryStep = { label, at: new Date().toISOString(), undo, editedSince: false };
  const done = [...history.done, step].slice(-MOST);
  store.setState({ history: { ...history, done, undone: [] } });
  await keepHistory(pane);
}

/** Takes the last operation back. */
export async function undoLast(pane: Pane): Promise<void> {
  const { history } = pane.store.getState();
  const step = history.done.at(-1);
  if (!step) return;
  await goBack(pane, step, undone.label(step.label), undone.done(step.label), (back) => {
    const now = pane.store.getState().history;
    return { done: now.done.slice(0, -1), undone: [...now.undone, back] };
  });
}

/** Does again what was taken back last. */
export async function redoLast(pane: Pane): Promise<void> {
  const { history } = pane.store.getState();
  const step = history.undone.at(-1);
  if (!step) return;
  await goBack(pane, step, HISTORY.redoLabel(step.label), HISTORY.redone(step.label), (back) => {
    const now = pane.store.getState().history;
    return { done: [...now.done, back], undone: now.undone.slice(0, -1) };
  });
}

async function goBack(
  pane: Pane,
  step: HistoryStep,
  label: string,
  text: string,
  after: (back: HistoryStep) => { done: readonly HistoryStep[]; undone: readonly HistoryStep[] },
): Promise<void> {
  const { store } = pane;
  await perform(
    pane,
    { label, changes: pane.host.capabilities.changes, cancellable: false },
    async (work) => {
      const kept = new Set<string>();
      const warnings = new Set<string>();
      const way: StepUndo[] = [];
      for (const undo of step.undo) {
        const taken = await takeBack(pane, undo, work, kept);
        for (const sentence of taken.warnings) warnings.add(sentence);
        if (taken.undo) way.unshift(taken.undo);
      }
      work.progress(0, 0, readingWorkbook());
      await readWorkbook(pane);
      const back: HistoryStep = { ...step, undo: way, editedSince: false };
      store.setState(({ history }) => ({ history: { ...history, ...after(back) } }));
      await keepHistory(pane);
      return told(text, [...(kept.size > 0 ? [keptSince([...kept])] : []), ...warnings]);
    },
  );
}

interface Taken {
  readonly warnings: readonly string[];
  readonly undo?: StepUndo;
}

/** What people changed since in the same cells stays. */
async function takeBack(
  { host }: Pane,
  undo: StepUndo,
  { progress, signal }: Work,
  kept: Set<string>,
): Promise<Taken> {
  if (undo.kind === 'host') {
    const now = await host.snapshot();
    await host.restore(undo.undo);
    return { warnings: [], undo: { kind: 'host', undo: now } };
  }
  let left: readonly TypedCell[] = [];
  for (;;) {
    const report = await host.apply(leaving(undo.changes, left), progress, signal);
    const { met = [], warnings } = report;
    if (met.length === 0)
      return {
        warnings,
        ...(report.undo && { undo: { kind: 'changes' as const, changes: report.undo } }),
      };
    for (const cell of met) kept.add(cellName(cell));
    left = [...left, ...met];
  }
}
