import type { Page } from 'playwright-core';
import { SHEETS } from '../../src/core/messages/workbench';
import { parseA1, type CellAddress } from '../../src/core/values/address';
import type { CellValue } from '../../src/core/values/cell';
import { findChromium } from '../support/chromium';
import { goToCell, selection, valueAt, workbookIn } from '../support/workbench/cells';
import {
  startWorkbenchBrowser,
  type OpenWorkbench,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { pictures } from '../support/workbench/pictures';
import { says, soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const SHEET = '幸福街道';

wider('Chromium', findChromium() !== undefined, () => {
  describe('keys that people know from spreadsheets', () => {
    let browser: WorkbenchBrowser;
    let open: OpenWorkbench;
    let page: Page;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      open = await (await browser.person()).open();
      ({ page } = open);
    }, 600_000);
    afterAll(() => browser.close());

    const at = (cell: string, sheet = SHEET): CellAddress => ({ sheet, ...parseA1(cell)! });
    const go = (cell: string, sheet?: string): Promise<void> => goToCell(page, at(cell, sheet));
    const holds = (cell: string, wanted: CellValue, sheet?: string): Promise<void> =>
      soon(
        () => valueAt(page, at(cell, sheet)),
        (now) => {
          expect(now).toBe(wanted);
        },
      );
    const leads = async (key: string, to: RegExp): Promise<void> => {
      await page.keyboard.press(key);
      await soon(
        () => selection(page),
        (now) => {
          expect(now.slice(SHEET.length + 1)).toMatch(to);
        },
      );
    };

    it('lead to the first cell and the last, a page on and back, and back by Shift', async () => {
      await go('G9');
      await leads('Control+End', /^[J-L]1\d\d$/);
      await leads('Control+Home', /^D5$/);
      await go('G9');
      await leads('Home', /^D9$/);
      await go('G9');
      await leads('PageDown', /^G[2-6]\d$/);
      await leads('PageUp', /^G\d{1,2}$/);
      // The title and the headings stay in view, so that there is no page to go back to above the first row.
      await go('G9');
      await leads('PageUp', /^G5$/);
      await go('G9');
      await leads('Shift+Tab', /^F9$/);
      await leads('Shift+Enter', /^F8$/);
    }, 120_000);

    it('go round in what is selected, both ways', async () => {
      await go('F6');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      for (const to of [/^G6$/, /^F7$/, /^G7$/, /^F6$/]) await leads('Tab', to);
      for (const to of [/^G7$/, /^F7$/, /^G6$/, /^F6$/]) await leads('Shift+Tab', to);
      for (const to of [/^G7$/, /^G6$/, /^F7$/, /^F6$/]) await leads('Shift+Enter', to);
    }, 120_000);

    it('take what is being typed along, back too', async () => {
      await go('G7');
      await page.keyboard.type('12');
      await leads('Shift+Enter', /^G6$/);
      await page.keyboard.type('5');
      await leads('Shift+Tab', /^F6$/);
      await holds('G7', 12);
      await holds('G6', 5);
    }, 120_000);

    it('go on in a cell, break its lines, and put down today', async () => {
      await go('G6');
      await page.keyboard.press('F2');
      await page.keyboard.type('1');
      await page.keyboard.press('Enter');
      await holds('G6', 51);
      await go('J7');
      await page.keyboard.type('甲');
      await page.keyboard.press('Alt+Enter');
      await page.keyboard.type('乙');
      await page.keyboard.press('Enter');
      await holds('J7', '甲\n乙');
      await go('J8');
      await page.keyboard.press('Control+;');
      await page.keyboard.press('Enter');
      // Where the browser is it may be another day than here.
      await holds('J8', await page.evaluate(() => new Date().toLocaleDateString('sv-SE')));
      await go('G8');
      await page.keyboard.press('Control+;');
      await page.keyboard.press('Enter');
      await says(page, '看上去是日期');
      await page.keyboard.press('Escape');
      await holds('G8', null);
    }, 120_000);

    it('fill every selected cell of a person’s own sheet, formulas as they go along', async () => {
      const names = async () => (await workbookIn(page)).sheets.map(({ name }) => name);
      const before = await names();
      await page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
      await soon(names, (now) => {
        expect(now).toHaveLength(before.length + 1);
      });
      const own = (await names()).find((name) => !before.includes(name))!;
      for (const [cell, text] of [
        ['A1', '5'],
        ['B1', '=A1*2'],
      ] as const) {
        await go(cell, own);
        for (let more = 0; more < 2; more += 1) await page.keyboard.press('Shift+ArrowDown');
        await page.keyboard.type(text);
        await page.keyboard.press('Control+Enter');
      }
      await holds('A3', 5, own);
      await go('A2', own);
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await holds('B1', 10, own);
      await holds('B2', 14, own);
      await holds('B3', 10, own);
    }, 120_000);

    it('look for what cells show, where the browser finds nothing', async () => {
      await go('G9');
      await page.keyboard.press('Control+f');
      const dialog = page.getByRole('dialog', { name: SHEETS.title });
      await dialog.waitFor();
      await page.keyboard.type('绝无此字');
      await dialog.getByText('都没有“绝无此字”').waitFor();
      await page.getByRole('searchbox').fill('护理型床位');
      await dialog.getByText(`${SHEET} · `).first().waitFor();
      await pictures(page, 'move-01-found');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await soon(
        async () => {
          const [sheet, cell] = (await selection(page)).split('!');
          return cell === undefined ? null : valueAt(page, at(cell, sheet));
        },
        (now) => {
          expect(now).toContain('护理型床位');
        },
      );
      // The keyboard is with the cells again.
      await leads('Home', /^D\d+$/);
    }, 120_000);

    it('leave no error', () => {
      expect(open.errors).toEqual([]);
    });
  });
});
