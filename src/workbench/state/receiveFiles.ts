import { fileTooLarge } from '../../core/messages/xlsx';
import {
  filesTooEarly,
  inFile,
  notOpened,
  oneFileOnly,
  opening,
  paneWorking,
  receivedForm,
} from '../../core/messages/workbench';
import type { Workbench } from '../Workbench';
import { readFile, showOpened } from './openFile';
import { perform, type Work } from './perform';
import type { Message } from './WorkbenchState';

/**
 * Files were dropped on the page or chosen: returned forms go to 收表汇总 of an opened district book,
 * a book or form is opened; where both are possible the person is asked.
 */
export async function receiveFiles(workbench: Workbench, files: readonly File[]): Promise<void> {
  const { store } = workbench;
  const [file] = files;
  // A question that stands is answered first; nobody can pass over it.
  if (!file || store.getState().question) return;
  const doing = await underWay(workbench);
  if (doing !== undefined) {
    const { title, text, understood } = filesTooEarly(doing, file.name, files.length);
    store.setState({ question: { title, text, choices: [{ text: understood }] } });
    return;
  }
  if (files.length === 1) {
    await perform(workbench, openingOf(file.name), (work) => receiveOne(workbench, file, work));
    return;
  }
  if (store.getState().identity?.kind === 'district') {
    store.setState({ isPaneShown: true });
    await (await workbench.pane).collect(files);
  } else store.setState({ message: { tone: 'warning', text: oneFileOnly() } });
}

/** What the page or the pane is in the middle of, in words: files that come meanwhile would be passed over. */
async function underWay({ store, pane }: Workbench): Promise<string | undefined> {
  const { busy } = store.getState();
  if (busy) return busy.what;
  return (await pane).isWorking() ? paneWorking() : undefined;
}

const openingOf = (name: string) =>
  ({ what: opening(name), stopped: notOpened(name), replaces: true }) as const;

async function receiveOne(
  workbench: Workbench,
  file: File,
  work: Work,
): Promise<Message | undefined> {
  const { store, largestFile } = workbench;
  const { name, size } = file;
  if (size > largestFile)
    return { tone: 'bad', text: inFile(name, fileTooLarge(size, largestFile)) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readFile(workbench, { name, bytes }, work);
  if ('tone' in read) return read;
  if (read.kind !== 'form' || store.getState().identity?.kind !== 'district')
    return showOpened(workbench, { name, bytes }, read, work);
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
        void perform(workbench, openingOf(name), (then) =>
          showOpened(workbench, { name, bytes }, read, then),
        ),
    },
    { text: neither },
  ];
  store.setState({ question: { title, text, choices } });
  return undefined;
}
