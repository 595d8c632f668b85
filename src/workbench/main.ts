import { createStore } from 'zustand';
import { copyText } from '../app/browser/copyText';
import { unitsOf } from '../app/pane/said';
import { sentenceOf, technicalOf } from '../app/sentenceOf';
import { holdsSample } from '../core/entries/sample';
import { copyTechnical } from '../core/messages/pane';
import { noGrid, WORKBENCH } from '../core/messages/workbench';
import { BOOK_LIMITS } from '../core/values/limits';
import { inflateAhead } from '../hosts/xlsx/browser/inflateAhead';
import { ReadBefore } from '../hosts/xlsx/read/ReadBefore';
import { readXlsxPieces } from '../hosts/xlsx/read/readXlsx';
import { bundledCatalogue } from '../taskpane/bundledCatalogue';
import { answerKeys } from './page/answerKeys';
import { finishFirst } from './page/finishFirst';
import { layOut } from './page/layOut';
import { partSwitch } from './page/partSwitch';
import { showPage } from './page/showPage';
import { takeFiles } from './page/takeFiles';
import type { PaneLink } from './PaneLink';
import { ask } from './state/ask';
import { beginVersion, keepAsYouGo, keepNow } from './state/keep';
import { askBeforeLeaving } from './state/leave';
import { openFile } from './state/openFile';
import { openFirst } from './state/openFirst';
import { receiveFiles } from './state/receiveFiles';
import { sayRefusals } from './state/refusals';
import { saveFile } from './state/saveFile';
import { showSheets } from './state/sheets';
import { goOn, hold, letGo, noteTyping, sayUnfinished, type CellEditing } from './state/typing';
import { FIRST_STATE, type WorkbenchState } from './state/WorkbenchState';
import { leftJournals, openJournal } from './store/Journal';
import { openKeeper } from './store/openKeeper';
import type { Workbench } from './Workbench';
import { openWindows } from './windows/openWindows';
import { tellOfOtherWindow } from './windows/Windows';

const root = document.getElementById('root');
if (root)
  start(root).catch((error: unknown) => {
    root.textContent = noGrid();
    root.append(copyButton(error));
  });

async function start(element: HTMLElement): Promise<void> {
  const areas = layOut(element);
  const name = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const windows = openWindows(window, name);
  const store = createStore<WorkbenchState>(() => ({
    ...FIRST_STATE,
    busy: { what: WORKBENCH.loading },
  }));
  const [
    { createGridHost },
    {
      chartLayer,
      copyKey,
      createGridUniver,
      fitWidth,
      followLinks,
      gridClipboard,
      offerOnly,
      openEditor,
      sheetTabs,
      whenDrawn,
    },
    keeper,
  ] = await Promise.all([
    import('../hosts/grid/GridHost'),
    import('./grid/surface'),
    openKeeper(name).catch(() => undefined),
  ]);
  const univer = createGridUniver(areas.grid);
  const injector = univer.__getInjector();
  const refusals = sayRefusals({ store });
  let editor: CellEditing | undefined;
  const clipboard = gridClipboard(injector);
  const grid = createGridHost(univer, {
    onRefused: refusals.told,
    ask: (question) => ask({ store }, question),
    clipboard,
    copies: copyKey(window),
    hold: () => hold(workbench, editor),
  });
  const drawn = whenDrawn(univer);
  areas.grid.addEventListener('keydown', refusals.read, { capture: true });
  void drawn.then(() => {
    editor = openEditor(injector, areas.grid, {
      type: grid.type,
      typeInAll: grid.typeInAll,
      isLocked: grid.isLocked,
      judge: grid.judge,
      selected: () => grid.selected(),
      go: (target) => void grid.select(target),
      onRefused: (message, text) => {
        if (text === undefined) refusals.told({ kind: 'locked', message });
        else sayUnfinished({ store }, message);
      },
    });
    clipboard.watch();
    offerOnly(injector, () => grid.takes());
    sheetTabs(areas.grid, {
      mayRename: grid.mayRename,
      list: () => {
        showSheets(workbench);
      },
    });
    fitWidth(univer, areas.grid, (sheet) => grid.extras(sheet)?.print?.area);
    chartLayer({
      univer,
      container: areas.grid,
      chartsOf: (sheet) => grid.charts(sheet),
      onChanged: (listener) => grid.onChanged(listener),
    });
    followLinks(univer, {
      linksOf: (sheet) => grid.extras(sheet)?.links ?? [],
      go: (target) => void grid.select(target),
    });
  });
  let onReady: (pane: PaneLink) => void = () => undefined;
  const pane = new Promise<PaneLink>((resolve) => (onReady = resolve));
  const before = new ReadBefore();
  const storage = storageOf(window);
  const workbench: Workbench = {
    grid,
    editor: {
      finish: () => editor?.finish() ?? true,
      goOn: (unfinished) => {
        if (editor) void goOn(workbench, editor, unfinished);
      },
      focus: () =>
        areas.grid.querySelector<HTMLElement>('canvas[data-u-comp="render-canvas"]')?.focus(),
    },
    catalogue: bundledCatalogue(),
    readXlsx: (bytes) => readXlsxPieces(bytes, { before }),
    readNewXlsx: async (bytes) =>
      readXlsxPieces(bytes, { before, inflate: await inflateAhead(bytes, BOOK_LIMITS) }),
    largestFile: BOOK_LIMITS.file,
    writeXlsx: async (picture, onSheet) =>
      (await import('../hosts/xlsx/write/writeXlsx')).writePicture(picture, { onSheet }),
    patchXlsx: async (bytes, changes, onSheet) =>
      (await import('../hosts/xlsx/patch/patchXlsx')).patchXlsx(bytes, changes, { onSheet }),
    keeper,
    journal: openJournal(storage, name),
    takeLeft: (take) => windows.knowingGone((isGone) => take(leftJournals(storage, isGone))),
    store,
    drawn,
    pane,
  };
  showPage(workbench, areas);
  const unfinished = await openFirst(workbench);
  performance.mark('annex.book');
  store.setState({ busy: undefined });
  keepAsYouGo(workbench);
  askBeforeLeaving(window, workbench);
  tellOfOtherWindow(windows, store);
  void grid.watch(refusals.taken);
  const keys = {
    save: () => void saveFile(workbench),
    sheets: () => {
      showSheets(workbench);
    },
    part: partSwitch(areas, workbench),
  };
  window.annexWorkbench = {
    host: {
      ...grid,
      // Whoever jumps to a cell goes on typing there.
      select: async (address) => {
        if (editor) letGo(workbench, editor);
        await grid.select(address);
        window.focus();
        workbench.editor.focus();
      },
      apply: async (...work) => {
        await beginVersion(workbench, WORKBENCH.beforeOperation);
        return grid.apply(...work);
      },
    },
    openFile: (name, bytes) => openFile(workbench, name, bytes),
    received: (files) => void receiveFiles(workbench, files),
    isBusy: () => store.getState().busy !== undefined,
    // What the page has begun may put another workbook in the place of the one that the pane shows.
    finishTyping: () => store.getState().busy === undefined && workbench.editor.finish(),
    keys,
    onWorkbook(workbook) {
      const isBook = workbook.kind === 'district';
      store.setState({
        identity: workbook.kind === 'foreign' ? undefined : workbook.identity,
        topic: workbook.catalogue.plan.topic,
        units: unitsOf(workbook.catalogue),
        isEmptyBook: isBook && workbook.book.returns.size === 0,
        isSample: isBook && holdsSample(workbook.book),
      });
    },
    onReady,
  };
  areas.pane.srcdoc = element.dataset['framed'] ?? '';
  finishFirst(areas.bar, workbench.editor.finish);
  takeFiles(window, (files) => void receiveFiles(workbench, files));
  answerKeys(window, keys, keys.sheets);
  await pane;
  noteTyping(areas.grid, workbench.journal, () => editor);
  if (unfinished) workbench.editor.goOn(unfinished);
  await keepNow(workbench);
}

/** Copies what only programmers understand of what went wrong. */
function copyButton(error: unknown): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'says-choice';
  button.textContent = copyTechnical;
  button.onclick = () => void copyText(technicalOf(error) ?? sentenceOf(error));
  return button;
}

/** A browser that keeps nothing throws where it is asked for its storage. */
function storageOf(page: Window): Storage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}
