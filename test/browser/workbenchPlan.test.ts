import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { openBook } from '../../src/app/planWorkbook';
import { openedPlanBook } from '../../src/core/messages/workbench';
import { findChromium } from '../support/chromium';
import { planWorkbook, type PlanSheets } from '../support/planWorkbook';
import { loadSeeds } from '../support/catalogue';
import { said, workbookIn } from '../support/workbench/cells';
import { chooseFiles, Folder } from '../support/workbench/files';
import {
  settled,
  startWorkbenchBrowser,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { pictures } from '../support/workbench/pictures';
import { wider } from '../support/wider';

const EXAMPLE = join(__dirname, '../examples/plans/寿县暖民心行动.json');
const { sheets } = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { sheets: PlanSheets };

/** The plan with one target that nobody can read. */
const SPOILT: PlanSheets = {
  ...sheets,
  指标: sheets['指标']!.map((row, index) =>
    index === 1 ? row.map((cell) => (cell === 9 ? '约六成' : cell)) : row,
  ),
};

wider('Chromium', findChromium() !== undefined, () => {
  describe('a plan workbook opened in the workbench', () => {
    const folder = new Folder();
    let browser: WorkbenchBrowser;
    let page: Page;
    let pane: FrameLocator;

    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      ({ page, pane } = await (await browser.person()).open());
    }, 600_000);
    afterAll(async () => {
      await browser.close();
      folder.remove();
    });

    const open = async (name: string, plan: PlanSheets): Promise<void> => {
      await chooseFiles(page, [folder.write(name, await planWorkbook(plan))]);
      await page.locator('.says-good', { hasText: name }).waitFor();
      expect(await said(page)).toContain(openedPlanBook(name));
    };

    it('is shown with what is wrong in it, cell by cell, and builds nothing', async () => {
      await open('有错.xlsx', SPOILT);
      await pane.getByText('改正后才能建表').waitFor();
      await pane.getByText('约六成').first().waitFor();
      expect(await pane.getByRole('main').getByRole('button', { name: '建表' }).count()).toBe(0);
      await pictures(page, 'plan-01-faults');
    }, 240_000);

    it('gives way to a second one, which says what it holds, and is built from', async () => {
      await open('寿县.xlsx', sheets);
      await pane.getByText('可以按它建表').waitFor();
      await pane.getByText('约六成').waitFor({ state: 'detached' });
      await settled(page);
      await pictures(page, 'plan-02-read');
      await pane.getByRole('main').getByRole('button', { name: '建表', exact: true }).click();
      await page.getByText('首页', { exact: true }).first().waitFor();
      await settled(page);
      const built = openBook(await workbookIn(page), loadSeeds());
      expect(built?.book.identity).toMatchObject({ kind: 'district', orgName: '寿县' });
      expect(built?.catalogue.indicators.length).toBeGreaterThan(0);
      await pictures(page, 'plan-03-built');
    }, 240_000);
  });
});
