import { unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import type { DemoReturn } from '../../src/sample/Demo';
import { demoValues } from '../../src/sample/demoValues';
import { loadSeeds } from '../support/catalogue';
import { findChromium } from '../support/chromium';
import { loadAnchors } from '../support/demo';
import { identityIn, typedFile } from '../support/pane/files';
import { bookIn } from '../support/workbench/book';
import { said, selection, valueAt, workbookIn } from '../support/workbench/cells';
import { downloaded, Folder } from '../support/workbench/files';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const catalogue = loadSeeds();
const PERIOD = { year: 2023, month: 8 };
const demo = demoValues(catalogue, catalogue.townships, PERIOD, 1, undefined, {
  anchors: loadAnchors(),
});
const cells = new Map<string, DemoReturn['cells']>(
  [...demo.townships, ...demo.departments].map(({ org, cells }) => [org, cells]),
);

/** Presses of a key after which it is said that it leads nowhere. */
const MOST = 120;

wider('Chromium', findChromium() !== undefined, () => {
  describe('a month by keyboard alone', () => {
    const folder = new Folder();
    let browser: WorkbenchBrowser;
    let open: OpenWorkbench;
    let page: Page;
    let pane: FrameLocator;
    const key = (name: string): Promise<void> => page.keyboard.press(name);

    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      open = await (await browser.person()).open();
      ({ page, pane } = open);
    }, 600_000);
    afterAll(async () => {
      await browser.close();
      folder.remove();
    });

    /** What has the keyboard: its name, and in which part of the page it is. */
    const focused = (): Promise<{ readonly part: string; readonly name: string }> =>
      page.evaluate(() => {
        const frame = document.querySelector<HTMLIFrameElement>('.workbench-pane');
        const active = document.activeElement;
        const isPane = active === frame;
        const inside = isPane ? frame?.contentDocument?.activeElement : active;
        const part = isPane
          ? 'pane'
          : active?.closest('.workbench-bar')
            ? 'bar'
            : active?.closest('.workbench-grid')
              ? 'cells'
              : '';
        const by = inside?.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const labels = by.map((id) => inside?.ownerDocument.getElementById(id)?.textContent);
        const label =
          inside?.getAttribute('aria-label') ?? (labels.join(' ') || inside?.textContent);
        const isPlace = inside?.closest('nav') != null;
        return { part, name: `${isPlace ? '到' : ''}${(label ?? '').trim()}` };
      });

    async function toPart(part: string): Promise<void> {
      for (let presses = 0; presses < 4; presses += 1) {
        if ((await focused()).part === part) return;
        await key('F6');
      }
      expect({
        ...(await focused()),
        said: await said(page),
        dialogs: await page.locator('dialog[open]').allInnerTexts(),
      }).toMatchObject({ part });
    }

    /** Presses Tab until the named thing has the keyboard, and never gets stuck elsewhere. */
    async function tabTo(part: string, name: string | RegExp): Promise<void> {
      await settled(page);
      await toPart(part);
      const passed: string[] = [];
      for (let presses = 0; presses < MOST; presses += 1) {
        const now = await focused();
        const isThere = typeof name === 'string' ? now.name === name : name.test(now.name);
        if (now.part === part && isThere) return;
        passed.push(`${now.part}:${now.name.slice(0, 20)}`);
        if (now.part !== part) await toPart(part);
        await key('Tab');
      }
      throw new Error(`Tab does not lead to ${String(name)}, but to ${passed.join(' | ')}`);
    }

    async function act(part: string, name: string | RegExp): Promise<void> {
      await tabTo(part, name);
      await key('Enter');
    }

    /** Picks an option of a list by its first characters, with arrow keys. */
    async function pick(label: RegExp, option: string): Promise<void> {
      await tabTo('pane', label);
      await key('Alt+ArrowDown');
      const chosen = pane.getByRole('option', { name: option, exact: true });
      await chosen.waitFor();
      for (let presses = 0; presses < MOST; presses += 1) {
        if ((await focused()).name === option) break;
        await key('ArrowDown');
      }
      await key('Enter');
    }

    it('goes round the parts of the page with F6, both ways', async () => {
      await toPart('bar');
      await key('F6');
      expect((await focused()).part).toBe('cells');
      await key('F6');
      expect((await focused()).part).toBe('pane');
      await key('F6');
      expect((await focused()).part).toBe('bar');
      await key('Shift+F6');
      expect((await focused()).part).toBe('pane');
      await key('Shift+F6');
      expect((await focused()).part).toBe('cells');
    }, 120_000);

    it('builds a book of another month', async () => {
      await act('bar', '新建');
      await pick(/年份/, '2023年');
      await pick(/月份/, '8月');
      await act('pane', '建表');
      await pane.getByText(/已建好 \d+ 张工作表/).waitFor();
      await settled(page);
      expect(await page.locator('.bar-what').innerText()).toContain('2023年8月');
    }, 180_000);

    it('issues forms and takes in those that came back', async () => {
      const issued = await downloaded(page, () => act('pane', '生成报表压缩包'));
      const forms = Object.entries(unzipSync(issued.bytes)).filter(([name]) =>
        name.endsWith('.xlsx'),
      );
      const files = await Promise.all(
        forms.map(async ([name, form]) =>
          folder.write(
            name.split('/').at(-1)!,
            await typedFile(form, cells.get(identityIn(form).org)!),
          ),
        ),
      );
      await act('pane', '到收表汇总');
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        act('pane', '选择文件'),
      ]);
      await chooser.setFiles(files);
      await pane.getByText('可收 32 份').waitFor();
      await act('pane', '收下 32 份并汇总');
      await pane.getByText('已收下 32 份').waitFor();
      await settled(page);
      expect(bookIn(await workbookIn(page)).returns.size).toBe(32);
    }, 240_000);

    it('goes to a sheet by its name, types there and takes it back', async () => {
      await toPart('cells');
      await key('Control+g');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('龙河镇');
      await key('Enter');
      await soon(
        () => selection(page),
        (now) => {
          expect(now).toMatch(/^龙河镇!/);
        },
      );
      await toPart('cells');
      const target = { sheet: '龙河镇', row: 7, column: 6 };
      await walkTo('龙河镇!G8');
      const before = await valueAt(page, target);
      await page.keyboard.type(String(Number(before) + 1));
      await key('Enter');
      await soon(
        () => valueAt(page, target),
        (now) => {
          expect(now).toBe(Number(before) + 1);
        },
      );
      await key('Control+z');
      await soon(
        () => valueAt(page, target),
        (now) => {
          expect(now).toBe(before);
        },
      );
    }, 120_000);

    /** Moves the selection with arrow keys. */
    async function walkTo(wanted: string): Promise<void> {
      const place = (at: string): readonly [number, number] => {
        const [, letters = '', row = ''] = /!([A-Z]+)(\d+)$/.exec(at) ?? [];
        return [letters.charCodeAt(0), Number(row)];
      };
      for (let presses = 0; presses < MOST; presses += 1) {
        const now = await selection(page);
        if (now === wanted) return;
        const [[column, row], [toColumn, toRow]] = [place(now), place(wanted)];
        if (row !== toRow) await key(row < toRow ? 'ArrowDown' : 'ArrowUp');
        else await key(column < toColumn ? 'ArrowRight' : 'ArrowLeft');
      }
      expect(await selection(page)).toBe(wanted);
    }

    it('checks, reads the report and follows a figure to its cell', async () => {
      await act('pane', '到填报校验');
      await act('pane', '全部校验');
      await settled(page);
      await act('pane', '到通报');
      await act('pane', /达标 \d+$/);
      await act('pane', /护理型床位占比/);
      await act('pane', /^转到龙河镇的.*护理型床位数/);
      await soon(
        () => selection(page),
        (now) => {
          expect(now).toMatch(/^龙河镇!/);
        },
      );
    }, 180_000);

    it('is asked before the month is closed, and closes it not by Enter pressed twice', async () => {
      await act('pane', '到建表');
      await act('pane', '结账并转到2023年9月');
      await pane.getByText(/结账以后/).waitFor();
      expect((await focused()).name).toBe('不结账');
      await key('Enter');
      await pane.getByText(/结账以后/).waitFor({ state: 'detached' });
      expect((await focused()).name).toBe('结账并转到2023年9月');
      await key('Enter');
      await act('pane', '直接结账');
      await pane.getByText('已结账，本簿现在是2023年9月的总表').waitFor();
      await settled(page);
      expect(await page.locator('.bar-what').innerText()).toContain('2023年9月');
    }, 180_000);

    it('saves the book', async () => {
      const { name } = await downloaded(page, () => key('Control+s'));
      await settled(page);
      expect(await said(page)).toContain(`已保存为“${name}”`);
      expect(open.errors).toEqual([]);
    }, 120_000);
  });
});
