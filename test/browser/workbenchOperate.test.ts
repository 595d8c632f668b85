import type { CDPSession, FrameLocator, Locator, Page } from 'playwright-core';
import {
  filesTooEarly,
  notOpened,
  receivedForm,
  savingStopped,
  STEPS,
  WORKBENCH,
} from '../../src/core/messages/workbench';
import { undoOperation } from '../../src/core/messages/grid';
import { CHECK } from '../../src/core/messages/paneCheck';
import { BUILD, CLOSE } from '../../src/core/messages/paneBuild';
import { COLLECT } from '../../src/core/messages/paneCollect';
import { parseA1, type CellAddress } from '../../src/core/values/address';
import { planWorkbook } from '../../src/app/planWorkbook';
import { locateEntries } from '../../src/core/entries/locateEntries';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { loadSeeds } from '../support/catalogue';
import { findChromium } from '../support/chromium';
import { goToCell, selection, typeInto, valueAt } from '../support/workbench/cells';
import { chooseFiles, drop, Folder } from '../support/workbench/files';
import { largeBook } from '../support/workbench/largeBook';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
  type Person,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { collectedBook, smallRoster } from '../support/month';
import { returnedFiles } from '../support/returnedFiles';
import { pictures } from '../support/workbench/pictures';
import { says, soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const SHEET = '幸福街道';
/** How many times slower the page works while an operation is watched. */
const SLOW = 6;

wider('Chromium', findChromium() !== undefined, () => {
  describe('operations beside a hand', () => {
    const folder = new Folder();
    let browser: WorkbenchBrowser;
    let person: Person;
    let open: OpenWorkbench;
    let page: Page;
    let pane: FrameLocator;
    let session: CDPSession;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    }, 600_000);
    beforeEach(async () => {
      person = await browser.person();
      open = await person.open();
      ({ page, pane } = open);
      session = await person.context.newCDPSession(page);
    }, 120_000);
    afterEach(async () => {
      expect(open.errors).toEqual([]);
      await person.leave();
    });
    afterAll(async () => {
      await browser.close();
      folder.remove();
    });

    const at = (cell: string): CellAddress => ({ sheet: SHEET, ...parseA1(cell)! });
    const slow = (rate: number): Promise<unknown> =>
      session.send('Emulation.setCPUThrottlingRate', { rate });
    const holds = (cell: string, wanted: unknown): Promise<void> =>
      soon(
        () => valueAt(page, at(cell)),
        (now) => {
          expect(now).toBe(wanted);
        },
      );
    const place = (name: string): Promise<void> =>
      pane.getByRole('navigation').getByRole('button', { name }).click();

    /** What is ready to be begun with one click, by the operation. */
    const READY: Readonly<Record<string, () => Promise<Locator>>> = {
      全部校验: async () => {
        await place('填报校验');
        return pane.getByRole('main').getByRole('button', { name: CHECK.label });
      },
      收下并汇总: async () => {
        const files = await returnedFiles(['龙河镇', '埠子镇']);
        const paths = files.map(({ name, buffer }) => folder.write(name, buffer));
        await place('收表汇总');
        await pane.locator('input[type=file]').first().setInputFiles(paths);
        return pane.getByRole('button', { name: COLLECT.accept(paths.length) });
      },
      重建: async () => {
        await place('建表');
        return pane.getByRole('main').getByRole('button', { name: BUILD.rebuild, exact: true });
      },
    };

    it.each(Object.keys(READY))(
      'keep what is typed meanwhile, on the sheet that is looked at: %s',
      async (name) => {
        await typeInto(page, at('G6'), '100');
        const begin = await READY[name]!();
        await begin.waitFor();
        await settled(page);
        await goToCell(page, at('G7'));
        await page.keyboard.type('45');
        await slow(SLOW);
        await begin.click();
        await pane.locator('.job').waitFor();
        // What was being typed when the operation began stands in its cell.
        await holds('G7', 45);
        await goToCell(page, at('G8'));
        await page.keyboard.type('12');
        await page.keyboard.press('Enter');
        await page.keyboard.type('34');
        await slow(1);
        await settled(page);
        expect(await selection(page)).toBe(`${SHEET}!G9`);
        await page.keyboard.type('5');
        await page.keyboard.press('Enter');
        await holds('G9', 345);
        await Promise.all([holds('G6', 100), holds('G7', 45), holds('G8', 12)]);
      },
      180_000,
    );

    it('have no files passed over that come meanwhile', async () => {
      const [file] = await returnedFiles(['龙河镇']);
      const form = folder.write(file!.name, file!.buffer);
      const begin = await READY['重建']!();
      await settled(page);
      await slow(SLOW);
      await begin.click();
      await pane.locator('.job').waitFor();
      await drop(page, [form]);
      const told = page.getByRole('dialog', { name: filesTooEarly('', '', 1).title });
      await told.getByText(`“${file!.name}”没有打开`).waitFor();
      await told.getByRole('button').click();
      await slow(1);
      await settled(page);
      await drop(page, [form]);
      await page.getByRole('button', { name: receivedForm('').collect }).click();
      await pane.getByText(/可收 \d 份/).waitFor();
    }, 180_000);

    it('close a month after a question, and are taken back after one', async () => {
      const book = collectedBook({ roster: smallRoster() });
      const plan = planWorkbook(book, loadSeeds());
      await chooseFiles(page, [folder.write('九月.xlsx', await writeXlsx(plan))]);
      await page.locator('.says', { hasText: '已打开' }).waitFor();
      await settled(page);
      const locate = locateEntries(snapshotOfPlan(plan));
      const figure = locate(book.roster[0]!.code, 'el:pop.resident', 'value')!;
      const before = await valueAt(page, figure);
      const title = await page.locator('.bar-what').innerText();
      await place('建表');
      const close = pane.getByRole('button', { name: /^结账并转到/ });
      await close.click();
      const question = pane.getByRole('alert').filter({ hasText: '要先把本月总表另存一份吗？' });
      await question.waitFor();
      await pictures(page, 'operate-01-close');
      await pane.getByRole('button', { name: CLOSE.leave }).click();
      await question.waitFor({ state: 'detached' });
      expect(await valueAt(page, figure)).toBe(before);

      await close.click();
      const copy = page.waitForEvent('download');
      await pane.getByRole('button', { name: CLOSE.saveFirst }).click();
      expect((await copy).suggestedFilename()).toMatch(/总表.*\.xlsx$/);
      await soon(
        () => pane.locator('body').innerText(),
        (now) => {
          expect(now).toContain('已结账，本簿现在是');
        },
      );
      await settled(page);
      expect(await valueAt(page, figure)).toBeNull();
      await soon(
        () => page.locator('.bar-what').innerText(),
        (now) => {
          expect(now).not.toBe(title);
        },
      );

      await typeInto(page, figure, '777');
      await page.keyboard.press('Control+z');
      await soon(
        () => valueAt(page, figure),
        (now) => {
          expect(now).toBeNull();
        },
      );
      await page.keyboard.press('Control+z');
      const dialog = page.getByRole('dialog', { name: undoOperation(CLOSE.label).title });
      await dialog.getByRole('button', { name: undoOperation(CLOSE.label).leave }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await valueAt(page, figure)).toBeNull();
      await page.keyboard.press('Control+z');
      await dialog
        .getByRole('button', { name: undoOperation(CLOSE.label).undo, exact: true })
        .click();
      await soon(
        () => valueAt(page, figure),
        (now) => {
          expect(now).toBe(before);
        },
      );
      // Pane and book say the same.
      await soon(
        () => page.locator('.bar-what').innerText(),
        (now) => {
          expect(now).toBe(title);
        },
      );
      await soon(
        () => pane.locator('body').innerText(),
        (now) => {
          expect(now).not.toContain('已结账，本簿现在是');
        },
      );
    }, 300_000);

    it('show how far they are and can be stopped: opening and saving a file', async () => {
      await typeInto(page, at('G6'), '100');
      const busy = page.locator('.says-busy');
      const stop = busy.getByRole('button', { name: STEPS.stop });
      await slow(SLOW);
      await page.getByRole('button', { name: WORKBENCH.save }).click();
      await stop.click();
      await says(page, savingStopped());
      await slow(1);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: WORKBENCH.save }).click();
      await saved;
      await says(page, '已保存为');

      const file = folder.write('大簿.xlsx', await largeBook(40));
      await slow(SLOW);
      await chooseFiles(page, [file]);
      await busy.getByText(new RegExp(`${STEPS.reading} \\d+/\\d+`)).waitFor();
      await pictures(page, 'operate-02-opening');
      await stop.click();
      await says(page, notOpened('大簿.xlsx'));
      await holds('G6', 100);

      await slow(1);
      await chooseFiles(page, [file]);
      await page.locator('.says', { hasText: '已打开' }).waitFor();
      await settled(page);
    }, 300_000);
  });
});
