import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import {
  fromOtherWindow,
  keptApart,
  notKept,
  openTwice,
  WORKBENCH,
} from '../../src/core/messages/workbench';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { findChromium } from '../support/chromium';
import { addressIn } from '../support/workbench/addresses';
import { goToCell, typeInto, valueAt } from '../support/workbench/cells';
import {
  settled,
  startWorkbenchBrowser,
  standing,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { journalled } from '../support/workbench/journalled';
import { pictures } from '../support/workbench/pictures';
import { soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const LONGHE = '321302103';

/** A figure of 龙河镇 in a new district book, and the cell of its sum. */
const TYPED = addressIn(LONGHE, 'el:pop.resident/value');

async function kept(page: Page): Promise<void> {
  await page.getByText(/^已存在本浏览器/).waitFor();
}

/** Types a figure and waits until it was kept. */
async function typeAndKeep(page: Page, text: string): Promise<void> {
  await kept(page);
  await typeInto(page, TYPED, text);
  await kept(page);
}

wider('Chromium', findChromium() !== undefined, () => {
  describe('what the workbench keeps', () => {
    let browser: WorkbenchBrowser;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    }, 600_000);
    afterAll(() => browser.close());

    it('is there after a reload, with formulas that still calculate', async () => {
      const person = await browser.person();
      const { page, errors } = await person.open();
      await typeAndKeep(page, '34567');
      await page.reload();
      await standing(page);
      expect(await valueAt(page, TYPED)).toBe(34567);
      await typeInto(page, TYPED, '45678');
      await soon(
        () => rolledUp(page),
        (now) => {
          expect(now).toContain(45678);
        },
      );
      expect(errors).toEqual([]);
      await kept(page);
      // Nothing would be lost, so that nobody is asked.
      const closed = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await closed;
      await person.leave();
    }, 120_000);

    it('is there after the page broke down', async () => {
      const person = await browser.person();
      const { page } = await person.open();
      await typeAndKeep(page, '34567');
      const session = await person.context.newCDPSession(page);
      session.send('Page.crash').catch(() => undefined);
      await page.waitForEvent('crash');
      const next = await person.open();
      expect(await valueAt(next.page, TYPED)).toBe(34567);
      await person.leave();
    }, 120_000);

    it('is there though the page broke down right after it was typed', async () => {
      const person = await browser.person();
      const { page } = await person.open();
      await kept(page);
      await typeInto(page, TYPED, '34567');
      const session = await person.context.newCDPSession(page);
      session.send('Page.crash').catch(() => undefined);
      await page.waitForEvent('crash');
      const next = await person.open();
      expect(await valueAt(next.page, TYPED)).toBe(34567);
      // What follows from it is worked out while the page is shown.
      await soon(
        () => rolledUp(next.page),
        (now) => {
          expect(now).toContain(34567);
        },
      );
      await person.leave();
    }, 120_000);

    it('is there with formulas of a sheet of a person’s own, though the page broke down after them', async () => {
      const person = await browser.person({ before: keepsNoMore });
      const { page } = await person.open();
      await kept(page);
      const names = () =>
        page.evaluate(async () =>
          (await window.annexWorkbench!.host.listSheets()).map(({ name }) => name),
        );
      const before = await names();
      await page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
      await soon(names, (now) => {
        expect(now).toHaveLength(before.length + 1);
      });
      const sheet = (await names()).find((name) => !before.includes(name))!;
      await typeInto(page, { sheet, row: 0, column: 0 }, '5');
      await kept(page);
      await page.evaluate(() => {
        document.title = 'keeps no more';
      });
      const made = { sheet, row: 0, column: 1 };
      await typeInto(page, made, '=A1*2');
      await goToCell(page, made);
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Control+d');
      await soon(
        () => valueAt(page, { ...made, row: 1 }),
        (now) => {
          expect(now).toBe(0);
        },
      );
      const crashed = page.waitForEvent('crash');
      await killTabs(person.context.browser()!);
      await crashed;
      const next = (await person.open()).page;
      await soon(
        () => valueAt(next, made),
        (now) => {
          expect(now).toBe(10);
        },
      );
      await typeInto(next, { sheet, row: 1, column: 0 }, '7');
      await soon(
        () => valueAt(next, { ...made, row: 1 }),
        (now) => {
          expect(now).toBe(14);
        },
      );
      await person.leave();
    }, 180_000);

    it('is there though the page broke down while it was being kept', async () => {
      const person = await browser.person({
        before: () => {
          const { prototype } = IDBObjectStore;
          const put: typeof prototype.put = Reflect.get(prototype, 'put');
          prototype.put = function (...given) {
            const request = put.apply(this, given);
            // Once figures were typed, the page stands still in the middle of writing.
            const until = Date.now() + (document.title === 'stand still' ? 60_000 : 0);
            while (Date.now() < until);
            return request;
          };
        },
      });
      const { page } = await person.open();
      await typeAndKeep(page, '111');
      await page.evaluate(() => {
        document.title = 'stand still';
      });
      await typeInto(page, TYPED, '222');
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const crashed = page.waitForEvent('crash');
      await killTabs(person.context.browser()!);
      await crashed;
      const next = await person.open();
      await soon(
        () => valueAt(next.page, TYPED),
        (now) => {
          expect(now).toBe(222);
        },
      );
      await person.leave();
    }, 120_000);

    it.each(['written', 'handed over'] as const)(
      'is there though the page broke down while a file of it was being %s',
      async (what) => {
        const person = await browser.person({ before: standsStill });
        const { page } = await person.open();
        const files: Download[] = [];
        page.on('download', (file) => files.push(file));
        await typeAndKeep(page, '111');
        await page.evaluate((when) => {
          document.title = when;
        }, what);
        await typeInto(page, TYPED, '222');
        await page.keyboard.type('333');
        const stands = page.waitForEvent('console', (line) => line.text() === STANDS_STILL);
        await page.keyboard.press('Control+s');
        await stands;
        const crashed = page.waitForEvent('crash');
        await killTabs(person.context.browser()!);
        await crashed;
        const { page: next } = await person.open();
        const below = { ...TYPED, row: TYPED.row + 1 };
        expect([await valueAt(next, TYPED), await valueAt(next, below)]).toEqual([222, 333]);
        // A file was given whole, or none.
        if (what === 'written') expect(files).toEqual([]);
        for (const file of files) {
          if ((await file.failure()) !== null) continue;
          const bytes = new Uint8Array(readFileSync(await file.path()));
          const { sheets } = readXlsx(bytes, { inflate: zlibInflate });
          const found = sheets.find(({ name }) => name === TYPED.sheet)!;
          const line = (row: number): unknown =>
            found.values[row - found.firstRow]?.[TYPED.column - found.firstColumn];
          expect([line(TYPED.row), line(below.row)]).toEqual([222, 333]);
        }
        const saved = next.waitForEvent('download');
        await next.keyboard.press('Control+s');
        await saved;
        await person.leave();
      },
      180_000,
    );

    it('can be taken back after a reload', async () => {
      const person = await browser.person();
      const { page, pane } = await person.open();
      await typeAndKeep(page, '111');
      await typeAndKeep(page, '222');
      await page.reload();
      await standing(page);
      await pane.getByRole('button', { name: /^撤销上一步（填写/ }).waitFor();
      for (const wanted of [111, null]) {
        await goToCell(page, TYPED);
        await page.keyboard.press('Control+z');
        await soon(
          () => valueAt(page, TYPED),
          (now) => {
            expect(now).toBe(wanted);
          },
        );
      }
      await page.keyboard.press('Control+y');
      await soon(
        () => valueAt(page, TYPED),
        (now) => {
          expect(now).toBe(111);
        },
      );
      await person.leave();
    }, 120_000);

    it('is of both windows where a book is open twice', async () => {
      const person = await browser.person();
      const one = await person.open();
      await typeAndKeep(one.page, '111');
      const two = await person.open();
      expect(await valueAt(two.page, TYPED)).toBe(111);
      await two.page.getByText(openTwice()).waitFor();
      expect(await one.page.getByText(openTwice()).count()).toBe(0);
      await typeAndKeep(two.page, '222');

      await one.page.bringToFront();
      await typeInto(one.page, TYPED, '333');
      await one.page.getByText(keptApart()).waitFor();
      await pictures(one.page, 'keep-01-apart');
      await two.page.reload();
      await standing(two.page);
      expect(await valueAt(two.page, TYPED)).toBe(222);
      await changeTo(two.page, '另一个窗口里的内容');
      expect(await valueAt(two.page, TYPED)).toBe(333);
      await person.leave();
    }, 180_000);

    it('is there up to the last figure of both windows, and to the last key, though all tabs broke down', async () => {
      const person = await browser.person({ before: keepsNoMore });
      const one = await person.open();
      await typeAndKeep(one.page, '111');
      const two = await person.open();
      await two.page.getByText(openTwice()).waitFor();
      await typeAndKeep(two.page, '222');
      await one.page.bringToFront();
      await typeInto(one.page, TYPED, '333');
      await one.page.getByText(keptApart()).waitFor();
      for (const { page } of [one, two])
        await page.evaluate(() => {
          document.title = 'keeps no more';
        });
      await typeInto(one.page, TYPED, '444');
      await two.page.bringToFront();
      await typeInto(two.page, TYPED, '555');
      await two.page.keyboard.type('66');
      await soon(
        () => journalled(two.page),
        (now) => {
          expect(now).toContain('"text":"66"');
        },
      );
      const crashed = Promise.all([one, two].map(({ page }) => page.waitForEvent('crash')));
      await killTabs(person.context.browser()!);
      await crashed;

      const { page } = await person.open();
      expect(await valueAt(page, TYPED)).toBe(555);
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      const below = { ...TYPED, row: TYPED.row + 1 };
      await soon(
        () => valueAt(page, below),
        (now) => {
          expect(now).toBe(667);
        },
      );
      await changeTo(page, fromOtherWindow());
      expect(await valueAt(page, TYPED)).toBe(444);
      await person.leave();
    }, 180_000);

    it('is of the window that types it, also where the browser gives no locks', async () => {
      const person = await browser.person({ before: keepsNoMore });
      const one = await person.open({ before: givesNoLocks });
      await typeAndKeep(one.page, '111');
      await one.page.evaluate(() => {
        document.title = 'keeps no more';
      });
      await typeInto(one.page, TYPED, '444');
      await soon(
        () => journalled(one.page),
        (now) => {
          expect(now).toContain('444');
        },
      );
      const two = await person.open({ before: givesNoLocks });
      await two.page.getByText(openTwice()).waitFor();
      expect(await valueAt(two.page, TYPED)).toBe(111);
      expect(await journalled(two.page)).toContain('444');
      const crashed = one.page.waitForEvent('crash');
      const session = await person.context.newCDPSession(one.page);
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      await two.page.getByText(openTwice()).waitFor({ state: 'detached' });
      await two.page.close();
      const { page } = await person.open({ before: givesNoLocks });
      await changeTo(page, fromOtherWindow());
      expect(await valueAt(page, TYPED)).toBe(444);
      await person.leave();
    }, 180_000);

    it('is nothing where the browser keeps nothing, and the page says so and works', async () => {
      const person = await browser.person({
        before: () => {
          Object.defineProperty(window, 'indexedDB', {
            value: {
              open: () => {
                throw new DOMException('not here', 'SecurityError');
              },
            },
          });
        },
      });
      const { page, pane, errors } = await person.open();
      await page.getByText(notKept()).waitFor();
      await pictures(page, 'keep-02-nothing-kept');
      await typeInto(page, TYPED, '34567');
      expect(await valueAt(page, TYPED)).toBe(34567);
      const failed = page.locator('.bar-saving-failed');
      expect(await failed.innerText()).toContain(notKept());
      expect(await failed.evaluate((line) => getComputedStyle(line).color)).toBe(
        'rgb(138, 28, 18)',
      );
      const asked = page.waitForEvent('dialog');
      await page.close({ runBeforeUnload: true });
      const question = await asked;
      expect(question.type()).toBe('beforeunload');
      await question.dismiss();
      expect(await valueAt(page, TYPED)).toBe(34567);
      await page.getByRole('button', { name: WORKBENCH.versions }).click();
      await page.getByText('还没有留存的版本').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: WORKBENCH.sample }).click();
      await page.getByRole('button', { name: '另建并填入' }).click();
      await pane.getByText('已填入 32 个单位的示例数据').waitFor();
      expect(errors).toEqual([]);
      await person.leave();
    }, 120_000);
  });
});

const STANDS_STILL = 'stands still';

/** Once a page is called so, it stands still in the middle of writing a file, or when the browser has been given it. */
function standsStill(): void {
  const stand = (): void => {
    console.log('stands still');
    const until = Date.now() + 60_000;
    while (Date.now() < until);
  };
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      const step = document.querySelector('.says-step');
      if (document.title === 'written' && /^写工作表 [1-9]/.test(step?.textContent ?? '')) stand();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const click: HTMLElement['click'] = Reflect.get(HTMLElement.prototype, 'click');
  HTMLElement.prototype.click = function () {
    click.call(this);
    if (document.title === 'handed over' && this.matches('a[download]')) stand();
  };
}

/** Once a page is called so, the browser keeps nothing more of its work. */
function keepsNoMore(): void {
  const { prototype } = IDBObjectStore;
  const put: typeof prototype.put = Reflect.get(prototype, 'put');
  prototype.put = function (...given) {
    if (document.title === 'keeps no more') {
      this.transaction.abort();
      throw new DOMException('full', 'QuotaExceededError');
    }
    return put.apply(this, given);
  };
}

/** As where the page comes over no secure way. */
function givesNoLocks(): void {
  Object.defineProperty(navigator, 'locks', { value: undefined });
}

/** Goes back to the version that was kept for that reason. */
async function changeTo(page: Page, why: string): Promise<void> {
  await page.getByRole('button', { name: WORKBENCH.versions }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: why })
    .getByRole('button', { name: '换回' })
    .click();
  await page.getByText(/^已换回/).waitFor();
  await settled(page);
}

/** Ends the processes of all tabs, whatever they are doing. */
async function killTabs(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
  await session.detach();
}

/** What 镇街汇总 holds in the row of the typed element. */
function rolledUp(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    const [sheet] = await window.annexWorkbench!.host.readSheets(['镇街汇总']);
    return sheet?.values.find((cells) => cells.includes('el:pop.resident')) ?? [];
  });
}
