import type { Page } from 'playwright-core';
import { findChromium } from '../support/chromium';
import { watchBlocking, watched } from '../support/pane/blocking';
import { startPaneBrowser, type PaneBrowser } from '../support/pane/openPane';
import { choose, formFiles, goTo, settled } from '../support/pane/tour';
import { wider } from '../support/wider';

/**
 * Milliseconds for which the page may stand still while progress is shown. On two cores the longest
 * block is about 120 ms, the largest request that office.js writes; the rest is for a busy machine.
 */
const STILL = 600;

/** The same while nothing is said: 20 to 70 ms on two cores. */
const SILENT = 250;

/** Milliseconds for which one text may stand; how many texts there are depends on how fast the machine is. */
const SAME = 4000;

/** All that the workbook holds. */
function contents(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify(
      window.simulatedExcel!.workbook.sheets.map((sheet) => [sheet.name, [...sheet.entries()]]),
    ),
  );
}

async function begin(page: Page): Promise<void> {
  await choose(page, '年份', '2023年');
  await choose(page, '月份', '9月');
  await page.waitForTimeout(300);
}

wider('Chromium', findChromium() !== undefined, () => {
  describe('the pane while it works', () => {
    let browser: PaneBrowser;
    let files: readonly string[];
    beforeAll(async () => {
      browser = await startPaneBrowser();
      files = await formFiles();
    }, 600_000);
    afterAll(() => browser.close());

    it('says what it does, before it takes long and as it goes on', async () => {
      const { page, errors } = await browser.open({ walked: true });
      page.setDefaultTimeout(120_000);
      await settled(page);
      await begin(page);
      await watchBlocking(page);
      const main = page.getByRole('main');

      await main.getByRole('button', { name: '建表', exact: true }).click();
      await page.getByText('总表 · 宿城区').waitFor();
      await settled(page);
      const building = await watched(page);
      expect(building.shown).not.toEqual([]);
      expect(building.unchanged).toBeLessThan(SAME);
      expect(building.unannounced).toBeLessThan(SILENT);
      expect(building.longest).toBeLessThan(STILL);

      await goTo(page, '收表汇总');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([...files]);
      await page.getByText(`可收 ${files.length} 份`).waitFor();
      await settled(page);
      const reading = await watched(page);
      expect(reading.shown).not.toEqual([]);
      expect(reading.unchanged).toBeLessThan(SAME);
      expect(reading.unannounced).toBeLessThan(SILENT);
      expect(reading.longest).toBeLessThan(STILL);

      await main.getByRole('button', { name: `收下 ${files.length} 份并汇总` }).click();
      await page.getByText(`已收下 ${files.length} 份`).waitFor();
      await settled(page);
      const taking = await watched(page);
      expect(taking.shown).not.toEqual([]);
      expect(taking.unchanged).toBeLessThan(SAME);
      expect(taking.unannounced).toBeLessThan(SILENT);
      expect(taking.longest).toBeLessThan(STILL);

      for (const place of ['填报校验', '通报', '设置', '建表', '填报校验']) {
        await goTo(page, place);
        await page.waitForTimeout(300);
      }
      await page.evaluate(() => {
        window.simulatedExcel!.forgetTraffic();
        window.simulatedExcel!.person.type('幸福街道', 'G6', '-1');
      });
      await main.getByText('强制性问题').first().waitFor();
      expect(await page.evaluate(() => window.simulatedExcel!.syncs)).toBe(1);
      const looking = await watched(page);
      expect(looking.longest).toBeLessThan(SILENT);
      expect(errors).toEqual([]);
      await page.context().close();
    }, 300_000);

    it.each([
      ['while it calculates', '正在计算各表'],
      ['while it writes', '正在写入'],
    ])('can be stopped %s, and nothing stays', async (_when, text) => {
      const { page, errors } = await browser.open({ walked: true });
      page.setDefaultTimeout(120_000);
      await settled(page);
      const before = await contents(page);
      await begin(page);
      // Clicked in the page itself: the way from outside takes longer than the work.
      await page.evaluate((wanted) => {
        const watching = setInterval(() => {
          const job = document.querySelector('.job');
          if (!job?.textContent.includes(wanted)) return;
          clearInterval(watching);
          job.querySelector('button')!.click();
        }, 1);
      }, text);
      await page.getByRole('main').getByRole('button', { name: '建表', exact: true }).click();
      await page.getByText('已取消“建表”，工作簿没有改动。').waitFor();
      expect(await contents(page)).toBe(before);
      expect(await page.getByText('普通工作簿').count()).toBe(1);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  });
});
