import { checkFromRibbon } from '../app/pane/checkFromRibbon';
import { createOfficeHost } from '../hosts/office/OfficeHost';
import { bundledCatalogue } from './bundledCatalogue';
import { sentenceOf } from './state/perform';

/*
 * The page behind the ribbon: 校验 runs here without the pane. The same page, asked with a sentence,
 * shows it in a small window of Excel.
 */

const SENTENCE = 'say';
/** Percent of the screen. */
const WINDOW = { height: 20, width: 30, displayInIframe: true };

async function checkWorkbook(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const host = createOfficeHost({
      run: Excel.run,
      isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    });
    say(await checkFromRibbon(host, bundledCatalogue()));
  } catch (error) {
    say(sentenceOf(error));
  } finally {
    event.completed();
  }
}

function say(sentence: string): void {
  const page = new URL(window.location.href);
  page.search = new URLSearchParams({ [SENTENCE]: sentence }).toString();
  Office.context.ui.displayDialogAsync(page.href, WINDOW);
}

function show(sentence: string): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.style.cssText = 'margin:16px;font:15px/1.7 "Microsoft YaHei",sans-serif';
  text.textContent = sentence;
  document.getElementById('root')?.appendChild(text);
}

const asked = new URL(window.location.href).searchParams.get(SENTENCE);
if (asked === null)
  Office.actions.associate('checkWorkbook', (event: Office.AddinCommands.Event) => {
    void checkWorkbook(event);
  });
else show(asked);
