import type { FrameLocator, Page } from 'playwright-core';
import { foreignFile } from '../../src/core/messages/workbench';
import { fileTooLarge } from '../../src/core/messages/xlsx';
import { BOOK_LIMITS } from '../../src/core/values/limits';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { values, workbook } from '../contract/contractPlan';
import { findChromium } from '../support/chromium';
import { accessibilityFaults } from '../support/pane/looks';
import { bookIn, contentsOf } from '../support/workbench/book';
import { said, workbookIn } from '../support/workbench/cells';
import { chooseFiles, Folder } from '../support/workbench/files';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { pictures } from '../support/workbench/pictures';
import { wider } from '../support/wider';

const LARGE = 200 * 1024 * 1024;

wider('Chromium', findChromium() !== undefined, () => {
  describe('the page of the workbench', () => {
    const folder = new Folder();
    let browser: WorkbenchBrowser;
    let open: OpenWorkbench;
    let page: Page;
    let pane: FrameLocator;

    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      open = await (await browser.person()).open();
      ({ page, pane } = open);
    }, 600_000);
    afterAll(async () => {
      await browser.close();
      folder.remove();
    });

    it('says of every file that it cannot open why, and goes on with the book at hand', async () => {
      const before = contentsOf(bookIn(await workbookIn(page)));
      const foreign = await writeXlsx(workbook({ 通讯录: [values(['姓名', '电话'])] }));
      const files: readonly (readonly [string, Uint8Array | string, string])[] = [
        ['照片.xlsx', new Uint8Array(LARGE), fileTooLarge(LARGE, BOOK_LIMITS.file)],
        ['登录.xlsx', '<!doctype html><html><body>请登录</body></html>', '文件内容是网页'],
        ['旧表.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '旧版表格'],
        ['断了.xlsx', foreign.subarray(0, foreign.length / 2), '文件不完整'],
        ['坏了.xlsx', brokenZip(foreign), '损坏'],
        ['通讯录.xlsx', foreign, foreignFile('通讯录.xlsx')],
      ];
      for (const [name, content, sentence] of files) {
        const begin = Date.now();
        await chooseFiles(page, [folder.write(name, content)]);
        await page.locator('.says-bad', { hasText: name }).waitFor();
        expect(await said(page)).toContain(sentence);
        expect(Date.now() - begin).toBeLessThan(10_000);
      }
      expect(contentsOf(bookIn(await workbookIn(page)))).toEqual(before);
      await pictures(page, 'use-01-not-opened');
    }, 180_000);

    it('sends such files back when they come with others', async () => {
      await chooseFiles(page, [`${folder.path}/照片.xlsx`, `${folder.path}/登录.xlsx`]);
      await pane.getByText('可收 0 份，退回 2 份').waitFor();
      await settled(page);
      await pictures(page, 'use-02-sent-back');
      await pane.getByRole('button', { name: '放弃本次收表' }).click();
    }, 120_000);

    it('can be used by everybody: bar, messages and dialogs', async () => {
      const faults: string[] = [...(await faultsOf(page, 'message'))];
      await page.getByRole('button', { name: '历史版本' }).click();
      await page.getByRole('dialog').waitFor();
      faults.push(...(await faultsOf(page, 'versions')));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(faults).toEqual([]);
    }, 120_000);

    it.each([
      ['twice the size on a small screen', { width: 683, height: 384 }],
      ['a window of 320 pixels', { width: 320, height: 640 }],
    ])(
      'has room for everything in %s, in the colours of the system too',
      async (_what, size) => {
        const own = await (await browser.person(size)).open();
        const found: (readonly string[])[] = [];
        for (const forcedColors of ['none', 'active'] as const) {
          await own.page.emulateMedia({ forcedColors });
          found.push(await faultsOf(own.page, forcedColors), await outOfSight(own.page));
        }
        expect(found.flat()).toEqual([]);
        await own.page.context().close();
      },
      180_000,
    );

    it('leads the keyboard to every button of the bar', async () => {
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
      });
      await page.getByRole('button', { name: '新建' }).focus();
      const buttons = await page.locator('.bar-button').allTextContents();
      const reached: string[] = [];
      while (reached.length < buttons.length) {
        reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
        await page.keyboard.press('Tab');
      }
      expect(reached).toEqual(buttons);
    }, 60_000);

    it('may load nothing from elsewhere, and had no error', async () => {
      const policy = await page
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(open.foreign).toEqual([]);
      expect(open.errors).toEqual([]);
    }, 60_000);
  });
});

/** What cannot be seen whole after scrolling down at most, or has too little room to work in. */
function outOfSight(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const wide = window.innerWidth;
    for (const element of document.querySelectorAll<HTMLElement>('.bar-button, .bar-what')) {
      const { left, right } = element.getBoundingClientRect();
      if (left < 0 || right > wide + 1) faults.push(`${element.textContent} leaves the page`);
    }
    for (const name of ['.workbench-grid', '.workbench-pane']) {
      const { left, right, height } = document.querySelector(name)!.getBoundingClientRect();
      if (left < 0 || right > wide + 1 || right - left < 300 || height < 200)
        faults.push(`${name} has ${right - left} by ${height}`);
    }
    return faults;
  });
}

/** The grid draws its cells on a canvas and brings controls of its own: what is ours is looked at. */
async function faultsOf(page: Page, where: string): Promise<readonly string[]> {
  const faults = await accessibilityFaults(page, '.workbench-bar');
  return faults.map((fault) => `${where}: ${fault}`);
}

/** The same length, but with other bytes in the middle. */
function brokenZip(bytes: Uint8Array): Uint8Array {
  const broken = new Uint8Array(bytes);
  broken.fill(0x55, 60, 400);
  return broken;
}
