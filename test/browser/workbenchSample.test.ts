import type { FrameLocator, Page } from 'playwright-core';
import { WORKBENCH } from '../../src/core/messages/workbench';
import { loadSeeds } from '../support/catalogue';
import { findChromium } from '../support/chromium';
import { bookIn } from '../support/workbench/book';
import { goToCell, selection, workbookIn } from '../support/workbench/cells';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
  type Person,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { boxOf } from '../support/workbench/hand';
import { pictures } from '../support/workbench/pictures';
import { soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

/** Milliseconds from the address to the rolled-up summary that a newcomer waits for. */
const A_MINUTE = 60_000;

async function returnsIn(page: Page): Promise<number> {
  return bookIn(await workbookIn(page)).returns.size;
}

wider('Chromium', findChromium() !== undefined, () => {
  describe('sample data in the workbench', () => {
    let browser: WorkbenchBrowser;
    let person: Person;
    let open: OpenWorkbench;
    let page: Page;
    let pane: FrameLocator;
    const tooWide: string[] = [];

    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      person = await browser.person();
    }, 600_000);
    afterAll(() => browser.close());

    async function look(name: string): Promise<void> {
      tooWide.push(...(await pictures(page, `sample-${name}`)));
    }

    it('leads from the first visit to the rolled-up summary by one click, within a minute', async () => {
      const begin = Date.now();
      open = await person.open();
      ({ page, pane } = open);
      await page.getByRole('button', { name: WORKBENCH.sample }).click();
      await pane.getByText('已填入 32 个单位的示例数据').waitFor();
      await settled(page);
      expect(Date.now() - begin).toBeLessThan(A_MINUTE);
      expect(await selection(page)).toMatch(/^领导摘要!/);
      await pane.getByText('已报 32 / 32 个单位').waitFor();
      await page.getByText(WORKBENCH.sampleBadge).waitFor();
      const snapshot = await workbookIn(page);
      const leaders = snapshot.sheets.find(({ name }) => name === '领导摘要')!;
      expect(leaders.values.flat()).toContain(loadSeeds().indicators.length);
      expect(bookIn(snapshot).returns.size).toBe(32);
      await look('01-filled');
    }, 120_000);

    it('shows the whole width of the summary beside the pane, on a small screen too', async () => {
      await page.setViewportSize({ width: 1366, height: 768 });
      await soon(
        async () => {
          const last = await boxOf(page, { sheet: '领导摘要', row: 2, column: 22 });
          const { x } = (await page.locator('.workbench-pane').boundingBox())!;
          return Math.floor(x - (last.x + last.width));
        },
        (room) => {
          expect(room).toBeGreaterThanOrEqual(0);
        },
      );
      await page.setViewportSize({ width: 1440, height: 900 });
    }, 120_000);

    it('is not filled into a book that holds returns without a question', async () => {
      await page.getByRole('button', { name: WORKBENCH.sample }).click();
      const dialog = page.getByRole('dialog', { name: '另建一本示例总表？' });
      await dialog.waitFor();
      await look('02-question');
      await dialog.getByRole('button', { name: '取消' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await returnsIn(page)).toBe(32);

      await page.getByRole('button', { name: WORKBENCH.sample }).click();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await returnsIn(page)).toBe(32);
    }, 120_000);

    it('is taken back by 撤销本次操作', async () => {
      await pane.getByRole('button', { name: /^撤销本次操作/ }).click();
      await pane.getByText('已撤销“填入示例数据”').waitFor();
      await settled(page);
      expect(await returnsIn(page)).toBe(0);
      await page.getByText(WORKBENCH.sampleBadge).waitFor({ state: 'detached' });
      await look('03-undone');
    }, 120_000);

    it('is taken back by Ctrl+Z in the grid, in one step', async () => {
      await page.getByRole('button', { name: WORKBENCH.sample }).click();
      await pane.getByText('已填入 32 个单位的示例数据').waitFor();
      await settled(page);
      expect(await returnsIn(page)).toBe(32);
      await goToCell(page, { sheet: '首页', row: 2, column: 1 });
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: '撤销', exact: true }).click();
      await expectReturns(page, 0);
      await page.getByText(WORKBENCH.sampleBadge).waitFor({ state: 'detached' });
      await goToCell(page, { sheet: '首页', row: 2, column: 1 });
      await page.keyboard.press('Control+y');
      await page.getByRole('button', { name: '恢复', exact: true }).click();
      await expectReturns(page, 32);
    }, 120_000);

    it('can be left for what was there before, through the versions', async () => {
      await page.getByRole('button', { name: WORKBENCH.versions }).click();
      const dialog = page.getByRole('dialog', { name: '历史版本' });
      const lines = dialog.getByRole('listitem');
      await lines.first().waitFor();
      expect(await lines.first().innerText()).toContain('总表 · 宿城区');
      await look('04-versions');
      const before = lines.filter({ hasText: WORKBENCH.beforeOperation }).first();
      await before.getByRole('button', { name: '换回' }).click();
      await page.getByText(/^已换回/).waitFor();
      await settled(page);
      expect(await returnsIn(page)).toBe(0);
      await look('05-gone-back');

      await page.getByRole('button', { name: WORKBENCH.versions }).click();
      await lines
        .filter({ hasText: WORKBENCH.beforeGoingBack })
        .first()
        .getByRole('button', { name: '换回' })
        .click();
      await page.getByText(/^已换回/).waitFor();
      await settled(page);
      expect(await returnsIn(page)).toBe(32);
    }, 120_000);

    it('is made in a book of its own where a month is at hand', async () => {
      await page.getByRole('button', { name: WORKBENCH.sample }).click();
      await page.getByRole('button', { name: '另建并填入' }).click();
      await pane.getByText('已填入 32 个单位的示例数据').waitFor();
      await settled(page);
      expect(await returnsIn(page)).toBe(32);
    }, 120_000);

    it('needs nothing but its own origin, and nothing new once it was shown', async () => {
      await person.context.setOffline(true);
      await pane.getByRole('button', { name: /^撤销本次操作/ }).click();
      await pane.getByText('已撤销“填入示例数据”').waitFor();
      await settled(page);
      await page.getByRole('button', { name: WORKBENCH.sample }).click();
      await pane.getByText('已填入 32 个单位的示例数据').waitFor();
      await settled(page);
      expect(await returnsIn(page)).toBe(32);
      await person.context.setOffline(false);
      expect(open.foreign).toEqual([]);
      expect(open.errors).toEqual([]);
      expect(tooWide).toEqual([]);
    }, 120_000);
  });
});

/** Waits until the grid shows a book with so many returns. */
function expectReturns(page: Page, wanted: number): Promise<void> {
  return soon(
    () => returnsIn(page),
    (now) => {
      expect(now).toBe(wanted);
    },
  );
}
