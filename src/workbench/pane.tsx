import { inboxChooser } from '../app/browser/inbox';
import { startReaders } from '../app/browser/reading/readers';
import { paneBooks } from '../app/pane/PaneBooks';
import { RETURN_LIMITS } from '../core/values/limits';
import { returnReader } from '../hosts/xlsx/browser/returnReader';
import { bundledCatalogue } from '../taskpane/bundledCatalogue';
import { mountPane } from '../taskpane/mountPane';
import { answerKeys } from './page/answerKeys';
import { finishFirst } from './page/finishFirst';
import { takeFiles } from './page/takeFiles';

const root = document.getElementById('root');
const page = window.parent.annexWorkbench;

if (root && page) {
  const { host, onWorkbook, openFile, onReady, received, keys, finishTyping, isBusy } = page;
  const choose = inboxChooser(window);
  const catalogue = bundledCatalogue();
  const pane = mountPane(root, {
    host,
    catalogue,
    services: {
      readXlsx: returnReader(),
      startReaders,
      largestFile: RETURN_LIMITS.file,
      writeXlsx: async (plan) => (await import('../hosts/xlsx/write/writeXlsx')).writeXlsx(plan),
      openFile: (bytes) => openFile('', bytes),
      inbox: choose ? { choose } : {},
    },
    prepares: { waits: isBusy },
    onWorkbook,
  });
  finishFirst(window, finishTyping);
  takeFiles(window, received);
  answerKeys(window, keys);
  onReady({
    isWorking: pane.isWorking,
    reopen: pane.reopen,
    collect: pane.collect,
    books: paneBooks(catalogue),
    focus: () => {
      window.focus();
      root.querySelector<HTMLElement>('nav button')?.focus();
    },
    fillSample: async () => {
      const { default: anchors } = await import('../../seeds/sucheng-2023/demo.json');
      return pane.fillSample(anchors);
    },
  });
}
