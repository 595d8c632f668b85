import type { FrameLocator, Page } from 'playwright-core';
import { planWorkbook } from '../../src/app/planWorkbook';
import { WORKBENCH } from '../../src/core/messages/workbench';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { edited, withSheet } from '../support/attacks/edit';
import { scriptedBook } from '../support/attacks/scripted';
import { SCRIPT, TEXTS } from '../support/attacks/texts';
import { WORDS } from '../support/attacks/returns';
import { loadSeeds } from '../support/catalogue';
import { findChromium } from '../support/chromium';
import { collectedBook, smallRoster } from '../support/month';
import { filledForm } from '../support/pane/forms';
import { chooseFiles, drop, Folder } from '../support/workbench/files';
import { goToCell, workbookIn } from '../support/workbench/cells';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { pictures } from '../support/workbench/pictures';
import { wider } from '../support/wider';

/** Runs in whatever shows it as markup; without a slash, so that a file or sheet can be called so. */
const IMAGE = '<img src=x onerror=__ran=1>';

/** What of texts became markup in the page and its frames, and how often they are seen as what they are. */
interface Seen {
  readonly markup: readonly string[];
  readonly texts: number;
}

function seenIn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const markup: string[] = [];
    let texts = 0;
    const look = (view: Window): void => {
      const { document: shown } = view;
      if ('__ran' in view) markup.push('ran');
      for (const element of shown.querySelectorAll('img[src="x"], [onerror], script'))
        if (element.tagName !== 'SCRIPT' || element.textContent.includes('__ran'))
          markup.push(element.outerHTML);
      texts += shown.body.innerText.split('<img src=x').length - 1;
      for (const frame of shown.querySelectorAll('iframe'))
        if (frame.contentWindow) look(frame.contentWindow);
    };
    look(window);
    return { markup, texts };
  });
}

wider('Chromium', findChromium() !== undefined, () => {
  describe('scripts in whatever comes from outside', () => {
    const catalogue = loadSeeds();
    const folder = new Folder();
    let browser: WorkbenchBrowser;
    let open: OpenWorkbench;
    let page: Page;
    let pane: FrameLocator;
    let texts = 0;

    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      open = await (await browser.person()).open();
      ({ page, pane } = open);
    }, 600_000);
    afterAll(async () => {
      await browser.close();
      folder.remove();
    });

    /** What is seen now is text. */
    async function isText(where: string): Promise<void> {
      await settled(page);
      const seen = await seenIn(page);
      expect([where, seen.markup]).toEqual([where, []]);
      texts += seen.texts;
    }

    /** Opens everything that can be opened in the pane's place. */
    async function openAll(place: string): Promise<void> {
      await pane.getByRole('navigation').getByRole('button', { name: place }).click();
      await settled(page);
      const main = pane.getByRole('main');
      for (const item of await main.locator('.item-head:visible').all()) await item.click();
      for (const detail of await main.locator('details:not([open]) > summary:visible').all())
        if (await detail.isVisible()) await detail.click();
      await isText(place);
    }

    it('are text in every place of the pane, and in cells, of a book that holds them', async () => {
      const book = scriptedBook(collectedBook({ roster: smallRoster() }));
      const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>${SCRIPT.replace(/</g, '&lt;')}</t></is></c></row>`;
      const own = IMAGE.replace('<', '&lt;').replace('>', '&gt;');
      const bytes = withSheet(await writeXlsx(planWorkbook(book, catalogue)), own, row);
      await chooseFiles(page, [folder.write(`${IMAGE}.xlsx`, bytes)]);
      await page.locator('.says', { hasText: IMAGE }).waitFor();
      await isText('what is said of the file');
      for (const place of ['填报校验', '收表汇总', '通报', '设置', '建表']) await openAll(place);
      await pictures(page, 'scripts-01-book');
      const { sheets } = await workbookIn(page);
      expect(sheets.map(({ name }) => name)).toContain(IMAGE);
      await goToCell(page, { sheet: IMAGE, row: 0, column: 0 });
      await isText('a cell of a sheet so called');
      await page.getByRole('button', { name: WORKBENCH.versions, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await isText('versions');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }, 400_000);

    it('are text in what is told of returns that hold them', async () => {
      const form = await writeXlsx(filledForm(smallRoster()[0]!.code));
      const attacks = [...Object.entries(WORDS), ...Object.entries(TEXTS)].filter(([name]) =>
        /script|name|unit/.test(name),
      );
      const named = edited(form, {
        'xl/sharedStrings.xml': (xml) =>
          xml.replaceAll('>幸福街道<', () => `>${IMAGE.replace('<', '&lt;')}<`),
      });
      const files = [
        folder.write(`1 ${IMAGE}.xlsx`, named),
        folder.write(`2 ${IMAGE}.xlsx`, IMAGE),
        ...attacks.map(([, attack], no) => folder.write(`${no + 3} ${IMAGE}.xlsx`, attack(form))),
      ];
      await drop(page, files);
      await pane.getByText(/^可收 \d+ 份/).waitFor();
      const main = pane.getByRole('main');
      for (const line of await main.locator('details.file > summary').all()) await line.click();
      for (const detail of await main.locator('details.file details > summary').all())
        if (await detail.isVisible()) await detail.click();
      await isText('files that were read');
      await pictures(page, 'scripts-02-files');
      await main.getByRole('button', { name: /^收下 \d+ 份/ }).click();
      await pane.locator('.notice-text', { hasText: /已收下 \d+ 份/ }).waitFor();
      for (const place of ['收表汇总', '填报校验', '通报']) await openAll(place);
    }, 400_000);

    it('were seen as what they are, and nothing was asked for or failed', () => {
      expect(texts).toBeGreaterThan(50);
      expect([open.foreign, open.errors]).toEqual([[], []]);
    });
  });
});
