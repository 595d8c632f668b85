import { createStore } from 'zustand';
import type { SampleOutcome } from '../../../src/app/sampleMonth';
import { anotherBook } from '../../../src/core/messages/workbench';
import { showSample } from '../../../src/workbench/state/sample';
import { FIRST_STATE, type WorkbenchState } from '../../../src/workbench/state/WorkbenchState';
import type { Workbench } from '../../../src/workbench/Workbench';

/** What the page asks after 示例数据, where the pane answers so. */
async function asked(isEmptyBook: boolean, outcome: SampleOutcome): Promise<string | undefined> {
  const store = createStore<WorkbenchState>(() => ({ ...FIRST_STATE, isEmptyBook }));
  const fillSample = jest.fn(() => Promise.resolve(outcome));
  const pane = Promise.resolve({ fillSample });
  await showSample({ store, pane } as unknown as Workbench);
  expect(fillSample).toHaveBeenCalledTimes(isEmptyBook ? 1 : 0);
  return store.getState().question?.title;
}

describe('sample data', () => {
  it('go into an empty book without a question', async () => {
    expect(await asked(true, 'filled')).toBeUndefined();
    expect(await asked(true, 'notDone')).toBeUndefined();
  });

  it('are asked about where the book holds something, though it was typed a moment ago only', async () => {
    expect(await asked(false, 'filled')).toBe(anotherBook().title);
    expect(await asked(true, 'holdsReturns')).toBe(anotherBook().title);
  });
});
