import { fileTooLarge } from '../../core/messages/xlsx';
import { inFile, oneFileOnly, opening, receivedForm } from '../../core/messages/workbench';
import type { Workbench } from '../Workbench';
import { readFile, showOpened } from './openFile';
import { perform } from './perform';
import type { Message } from './WorkbenchState';

/**
 * Files were dropped on the page or chosen: returned forms go to 收表汇总 of an opened district book,
 * a book or form is opened; where both are possible the person is asked.
 */
export async function receiveFiles(workbench: Workbench, files: readonly File[]): Promise<void> {
  const { store } = workbench;
  const [file] = files;
  if (!file) return;
  if (files.length === 1) {
    await perform(workbench, opening(file.name), () => receiveOne(workbench, file));
    return;
  }
  if (store.getState().identity?.kind === 'district') {
    store.setState({ isPaneShown: true });
    await (await workbench.pane).collect(files);
  } else store.setState({ message: { tone: 'warning', text: oneFileOnly() } });
}

async function receiveOne(workbench: Workbench, file: File): Promise<Message | undefined> {
  const { store, largestFile } = workbench;
  const { name, size } = file;
  if (size > largestFile)
    return { tone: 'bad', text: inFile(name, fileTooLarge(size, largestFile)) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readFile(workbench, name, bytes);
  if ('tone' in read) return read;
  if (read.kind !== 'form' || store.getState().identity?.kind !== 'district')
    return showOpened(workbench, { name, bytes }, read);
  const { title, text, collect, open, neither } = receivedForm(name);
  const choices = [
    {
      text: collect,
      act: () => {
        store.setState({ isPaneShown: true });
        void workbench.pane.then((pane) => pane.collect([file]));
      },
    },
    {
      text: open,
      act: () =>
        void perform(workbench, opening(name), () => showOpened(workbench, { name, bytes }, read)),
    },
    { text: neither },
  ];
  store.setState({ question: { title, text, choices } });
  return undefined;
}
