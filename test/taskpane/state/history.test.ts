/** @jest-environment jsdom */
import type { HistoryStep, HistorySteps, HostHistory } from '../../../src/app/WorkbookHost';
import { followHistory, redoLast, undoLast } from '../../../src/taskpane/state/history';
import { createPane, type Pane } from '../../../src/taskpane/state/Pane';
import { loadSeeds } from '../../support/catalogue';
import { MemoryHost } from '../../support/pane/MemoryHost';

const step = (label: string, minute: number, isOperation: boolean): HistoryStep => ({
  label,
  at: `2023-10-03T08:0${minute}:00Z`,
  isOperation,
});

/** A history as a host with a grid keeps it, without what it takes back. */
class History implements HostHistory {
  private held: HistorySteps = { done: [], undone: [] };
  private tell: () => void = () => undefined;

  steps = () => this.held;
  name = () => undefined;
  push = (made: HistoryStep): void => {
    this.become({ done: [...this.held.done, made], undone: [] });
  };
  undo = () => {
    const { done, undone } = this.held;
    this.become({ done: done.slice(0, -1), undone: [...undone, done.at(-1)!] });
    return Promise.resolve(true);
  };
  redo = () => {
    const { done, undone } = this.held;
    this.become({ done: [...done, undone.at(-1)!], undone: undone.slice(0, -1) });
    return Promise.resolve(true);
  };
  watch = (listener: () => void) => {
    this.tell = listener;
    return () => undefined;
  };

  private become(held: HistorySteps): void {
    this.held = held;
    this.tell();
  }
}

describe('a pane on a host that keeps the history itself', () => {
  let history: History;
  let pane: Pane;
  beforeEach(() => {
    history = new History();
    const host = Object.assign(new MemoryHost(), { history });
    const services = {
      readXlsx: () => {
        throw new Error('No file is read here.');
      },
      largestFile: 1,
      writeXlsx: () => Promise.resolve(new Uint8Array()),
    };
    pane = createPane({ host, services, catalogue: loadSeeds() });
    followHistory(pane);
    history.push(step('结账', 1, true));
    history.push(step('填写 幸福街道!G6', 2, false));
  });

  const labels = () => {
    const { done, undone } = pane.store.getState().history;
    return [done.map(({ label }) => label), undone.map(({ label }) => label)];
  };
  const notice = () => pane.store.getState().notice?.text;

  it('shows the same steps, and takes them back in the same order', async () => {
    expect(labels()).toEqual([['结账', '填写 幸福街道!G6'], []]);
    await undoLast(pane);
    expect(notice()).toBe('已撤销“填写 幸福街道!G6”。');
    await undoLast(pane);
    expect(notice()).toBe('已撤销“结账”，工作簿恢复到操作之前。');
    expect(labels()).toEqual([[], ['填写 幸福街道!G6', '结账']]);
    await redoLast(pane);
    expect(labels()).toEqual([['结账'], ['填写 幸福街道!G6']]);
  });

  it('says so where the grid takes an operation back or does it again', async () => {
    await history.undo();
    expect(notice()).toBeUndefined();
    await history.undo();
    expect(notice()).toBe('已撤销“结账”，工作簿恢复到操作之前。');
    await history.redo();
    expect(notice()).toBe('已重做“结账”。');
    await history.undo();
    history.push(step('建表', 3, true));
    expect(labels()).toEqual([['建表'], []]);
    expect(notice()).toBe('已撤销“结账”，工作簿恢复到操作之前。');
  });
});
