import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadSeeds } from '../support/catalogue';
import { findChromium } from '../support/chromium';
import { accessibilityFaults, layoutFaults, treeFaults } from '../support/pane/looks';
import { startPaneBrowser, type PaneBrowser, type PaneOptions } from '../support/pane/openPane';
import { choose, settled, tourFiles, tourOfBureau, tourOfClerk } from '../support/pane/tour';
import { ROOT } from '../support/tree';
import { wider } from '../support/wider';

/** Where pictures of every screen are left to be looked at. */
const PICTURES = join(ROOT, 'dist', 'test', 'pane');

const WAYS: readonly (readonly [string, PaneOptions])[] = [
  ['350', { width: 350 }],
  ['320-large', { width: 320, largePrint: true }],
  ['350-dark', { width: 350, dark: true }],
  ['320-forced', { width: 320, forcedColors: true }],
];

wider('Chromium', findChromium() !== undefined, () => {
  describe('the pane in Chromium', () => {
    let browser: PaneBrowser;
    let files: readonly string[];
    beforeAll(async () => {
      browser = await startPaneBrowser();
      files = await tourFiles();
      mkdirSync(PICTURES, { recursive: true });
    }, 600_000);
    afterAll(() => browser.close());

    function visiting(page: Page, way: string, options: PaneOptions) {
      const faults: string[] = [];
      let number = 0;
      const visit = async (screen: string): Promise<void> => {
        number += 1;
        const found = [
          ...(await accessibilityFaults(page)),
          ...(await layoutFaults(page)),
          ...(await treeFaults(page)),
        ];
        faults.push(...found.map((fault) => `${screen}: ${fault}`));
        await picture(page, `${way}-${String(number).padStart(2, '0')}`, options);
      };
      return { faults, visit };
    }

    it.each(WAYS)(
      'can be used by everybody on every screen: %s',
      async (way, options) => {
        const bureau = await browser.open(options);
        const first = visiting(bureau.page, `${way}-bureau`, options);
        await tourOfBureau(bureau.page, files, first.visit);
        const clerk = await browser.open({ ...options, walked: true });
        const second = visiting(clerk.page, `${way}-clerk`, options);
        await tourOfClerk(clerk.page, second.visit);
        expect([...first.faults, ...second.faults]).toEqual([]);
        expect([...bureau.foreign, ...clerk.foreign]).toEqual([]);
        expect([...bureau.errors, ...clerk.errors]).toEqual([]);
        await bureau.page.context().close();
        await clerk.page.context().close();
      },
      900_000,
    );

    it('is used by keyboard alone, from the first run to the built book', async () => {
      const { page } = await browser.open();
      await page.getByRole('button', { name: /^就用宿城区/ }).waitFor();
      await settled(page);
      await tabTo(page, `就用宿城区（${loadSeeds().townships.length} 个镇街）`);
      await page.keyboard.press('Enter');
      await tabTo(page, '下一步');
      await page.keyboard.press('Space');
      await page.getByText('第 3 步，共 3 步').waitFor();
      await tabTo(page, '建表');
      await page.keyboard.press('Enter');
      await page.getByText('总表 · 宿城区').waitFor({ timeout: 120_000 });
      await settled(page);
      await tabTo(page, '通报');
      await page.keyboard.press('Enter');
      await page.getByText('还没有收到报表，没有可通报的数据').waitFor();
      await page.context().close();
    }, 300_000);

    it('is used by keyboard alone, from a finding to its 说明', async () => {
      const { page } = await browser.open({ walked: true });
      page.setDefaultTimeout(120_000);
      await settled(page);
      await choose(page, '建什么', '单位报表：龙河镇');
      await choose(page, '月份', '9月');
      await page.getByRole('main').getByRole('button', { name: '建表', exact: true }).click();
      await page.getByText('镇街报表 · 龙河镇').waitFor();
      await settled(page);
      await page.evaluate(() => {
        window.simulatedExcel!.person.type('基础数据', 'G7', '/');
      });
      await tabTo(page, '填报校验');
      await page.keyboard.press('Enter');
      await page.getByText('核实性问题 1 处，请写说明').waitFor();
      await tabTo(page, /待说明/);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => {
        const { name, selection } = window.simulatedExcel!.workbook.active;
        return name === '基础数据' && selection.row === 6 && selection.column === 6;
      });
      await page.keyboard.press('Tab');
      await page.keyboard.insertText('本镇不设这项');
      await tabTo(page, '保存说明');
      await page.keyboard.press('Enter');
      await page.getByText('说明已写入。').waitFor();
      await page.getByText('已说明或豁免 1 处').waitFor();
      await page.context().close();
    }, 300_000);

    it('opens at the place that the ribbon names', async () => {
      const { page } = await browser.open({ query: '?place=collect', walked: true });
      await page.getByText('收表汇总在总表中进行').waitFor();
      await page.context().close();
    }, 60_000);
  });
});

/** The whole place at once, however long it is. */
async function picture(page: Page, name: string, { width = 350 }: PaneOptions): Promise<void> {
  const height = await page.evaluate(() => {
    const place = document.querySelector('.place');
    if (place) place.scrollTop = 0;
    return place ? place.scrollHeight - place.clientHeight + window.innerHeight : 0;
  });
  await page.setViewportSize({ width, height: Math.min(Math.max(760, height), 6000) });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await page.setViewportSize({ width, height: 760 });
}

/** Presses Tab until the named button has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.tagName === 'BUTTON' ? element.textContent : '';
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}
