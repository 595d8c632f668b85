import { anotherBook, WORKBENCH } from '../../core/messages/workbench';
import type { Workbench } from '../Workbench';
import { NO_FILE } from './fromFile';
import { keepVersion } from './keep';
import { emptyBook } from './openFirst';
import { perform } from './perform';

/** Fills an empty district book with made-up returns; asks where another workbook is at hand. */
export async function showSample(workbench: Workbench): Promise<void> {
  const { store } = workbench;
  store.setState({ isPaneShown: true, message: undefined });
  // What was just typed may not be known here yet: the pane looks at the cells.
  const { isEmptyBook } = store.getState();
  if (isEmptyBook && (await (await workbench.pane).fillSample()) !== 'holdsReturns') return;
  const { title, text, make, leave } = anotherBook();
  const choices = [{ text: make, act: () => void inNewBook(workbench) }, { text: leave }];
  store.setState({ question: { title, text, choices } });
}

async function inNewBook(workbench: Workbench): Promise<void> {
  await perform(workbench, { what: WORKBENCH.makingBook, replaces: true }, async () => {
    await keepVersion(workbench, WORKBENCH.beforeSample);
    await workbench.grid.show(emptyBook(workbench));
    workbench.store.setState({ ...NO_FILE });
    await (await workbench.pane).reopen();
    return undefined;
  });
  await (await workbench.pane).fillSample();
}
