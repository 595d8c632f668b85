import { inboxChooser } from '../app/browser/inbox';
import { RETURN_LIMITS } from '../core/values/limits';
import { readXlsx } from '../hosts/xlsx/read/readXlsx';
import { mountPane } from '../taskpane/mountPane';
import { answerKeys } from './page/answerKeys';
import { finishFirst } from './page/finishFirst';
import { takeFiles } from './page/takeFiles';

const root = document.getElementById('root');
const page = window.parent.annexWorkbench;

if (root && page) {
  const { host, onWorkbook, openFile, onReady, received, keys, finishTyping } = page;
  const choose = inboxChooser(window);
  const pane = mountPane(root, {
    host,
    services: {
      readXlsx: (bytes) => readXlsx(bytes, { limits: RETURN_LIMITS }),
      largestFile: RETURN_LIMITS.file,
      writeXlsx: async (plan) => (await import('../hosts/xlsx/write/writeXlsx')).writeXlsx(plan),
      openFile: (bytes) => openFile('', bytes),
      inbox: choose ? { choose } : {},
    },
    prepares: true,
    onWorkbook,
  });
  finishFirst(window, finishTyping);
  takeFiles(window, received);
  answerKeys(window, keys);
  onReady({
    isWorking: pane.isWorking,
    reopen: pane.reopen,
    collect: pane.collect,
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
