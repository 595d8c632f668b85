import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../support/chromium';
import { accessibilityFaults } from '../support/pane/looks';
import { startPaneBrowser, type PaneBrowser } from '../support/pane/openPane';
import { ROOT } from '../support/tree';
import { wider } from '../support/wider';

const PICTURES = join(ROOT, 'dist', 'test', 'pane');

wider('Chromium', findChromium() !== undefined, () => {
  describe('an Excel that is too old', () => {
    let browser: PaneBrowser;
    beforeAll(async () => {
      browser = await startPaneBrowser();
      mkdirSync(PICTURES, { recursive: true });
    }, 600_000);
    afterAll(() => browser.close());

    it('is told in Chinese what it lacks and what to do instead, and is given no bundle', async () => {
      const { page, foreign, errors } = await browser.open({
        excel: { level: '1.7' },
        stopped: true,
      });
      const told = page.getByRole('alert');
      await told.waitFor();
      const text = await told.textContent();
      expect(text).toContain('需要 ExcelApi 1.9，这个 Excel 没有提供');
      expect(text).toContain('改用浏览器工作台');
      expect(text).toContain('旧版 Excel、WPS 中即可填写');
      const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src));
      const paths = scripts.map((src) => new URL(src).pathname);
      expect(paths.filter((path) => !/^\/(office\/|boot\.)/.test(path))).toEqual([]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.screenshot({ path: join(PICTURES, '350-old-excel.png') });
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  });
});
