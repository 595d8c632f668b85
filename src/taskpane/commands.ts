import { checkFromRibbon } from '../app/pane/checkFromRibbon';
import { answerQuery, answerText, type RibbonAnswer } from '../app/pane/ribbonAnswer';
import { createOfficeHost } from '../hosts/office/OfficeHost';
import { callPane } from '../app/browser/paneCall';
import { bundledCatalogue } from './bundledCatalogue';
import type { PlaceId } from './places/places';

/*
 * The page behind the ribbon: 校验 runs here without the pane, and the other buttons call the pane that is open. The same page, asked with an answer,
 * shows its sentence in a small window of Excel.
 */

/** Percent of the screen. */
const WINDOW = { height: 20, width: 30, displayInIframe: true };

async function checkWorkbook(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const host = createOfficeHost({
      run: Excel.run,
      isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    });
    say(await checkFromRibbon(host, bundledCatalogue()));
  } catch {
    say({ kind: 'failed' });
  } finally {
    event.completed();
  }
}

function say(answer: RibbonAnswer): void {
  const page = new URL(window.location.href);
  page.search = answerQuery(answer);
  Office.context.ui.displayDialogAsync(page.href, WINDOW);
}

function show(sentence: string): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.style.cssText = 'margin:16px;font:15px/1.7 "Microsoft YaHei",sans-serif';
  text.textContent = sentence;
  document.getElementById('root')?.appendChild(text);
}

/** Buttons of the ribbon that lead to a place of the pane, by the name of their function. */
const GOES = { goBuild: 'build', goCollect: 'collect', goReport: 'report' } as const;

async function go(place: PlaceId, event: Office.AddinCommands.Event): Promise<void> {
  const workbook = Office.context.document.url;
  if (!(await callPane({ place, workbook }))) say({ kind: 'closed' });
  event.completed();
}

const sentence = answerText(window.location.search);
if (sentence === undefined) {
  Office.actions.associate('checkWorkbook', (event: Office.AddinCommands.Event) => {
    void checkWorkbook(event);
  });
  for (const [name, place] of Object.entries(GOES))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void go(place, event);
    });
} else show(sentence);
