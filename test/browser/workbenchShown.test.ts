import type { Page } from 'playwright-core';
import { COLLECT } from '../../src/core/messages/paneCollect';
import { findChromium } from '../support/chromium';
import { returnedFiles } from '../support/returnedFiles';
import { goToCell } from '../support/workbench/cells';
import { Folder } from '../support/workbench/files';
import { CELLS } from '../support/workbench/hand';
import {
  settled,
  standing,
  startWorkbenchBrowser,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

/** Of every kind that taking in a file changes: figures, links, statuses in colours, heights, hidden and merged cells. */
const SHEETS = ['领导摘要', '附件1', '镇街汇总', '报送情况', '报送统计', '龙河镇'];

wider('Chromium', findChromium() !== undefined, () => {
  describe('sheets that change while another one is looked at', () => {
    const folder = new Folder();
    let browser: WorkbenchBrowser;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    }, 600_000);
    afterAll(async () => {
      await browser.close();
      folder.remove();
    });

    it('are drawn as they are then, once they are looked at', async () => {
      const person = await browser.person();
      const { page, pane, errors } = await person.open();
      const before = await drawings(page);
      await goToCell(page, { sheet: '幸福街道', row: 5, column: 6 });
      const files = await returnedFiles(['龙河镇', '埠子镇']);
      const paths = files.map(({ name, buffer }) => folder.write(name, buffer));
      await pane.getByRole('navigation').getByRole('button', { name: '收表汇总' }).click();
      await pane.locator('input[type=file]').first().setInputFiles(paths);
      await pane.getByRole('button', { name: COLLECT.accept(paths.length) }).click();
      await pane.getByText(`已收下 ${paths.length} 份`).waitFor();
      await settled(page);
      const after = await drawings(page);
      for (const [sheet, drawn] of after)
        expect([sheet, drawn === before.get(sheet)]).toEqual([sheet, false]);
      await page.getByText(/^已存在本浏览器/).waitFor();
      await page.reload();
      await standing(page);
      for (const [sheet, drawn] of after) {
        await goToCell(page, { sheet, row: 0, column: 0 });
        await soon(
          async () => (await drawingOf(page)) === drawn,
          (isSame) => {
            expect([sheet, isSame]).toEqual([sheet, true]);
          },
        );
      }
      expect(errors).toEqual([]);
      await person.leave();
    }, 240_000);

    it('are drawn while the selection moves as they are when the sheet comes anew', async () => {
      const person = await browser.person();
      const { page, errors } = await person.open();
      for (const sheet of ['镇街汇总', '指标测算']) {
        await goToCell(page, { sheet, row: 8, column: 2 });
        for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'])
          await page.keyboard.press(key);
        const moved = await drawingOf(page);
        await goToCell(page, { sheet: '附件1', row: 0, column: 0 });
        await goToCell(page, { sheet, row: 9, column: 2 });
        await soon(
          async () => (await drawingOf(page)) === moved,
          (isSame) => {
            expect([sheet, isSame]).toEqual([sheet, true]);
          },
        );
      }
      expect(errors).toEqual([]);
      await person.leave();
    }, 240_000);
  });
});

/** So many looks at which a sheet is the same tell that nothing is to be drawn any more. */
const SAME = 3;

/** How the grid draws each sheet, once it draws nothing else any more. */
async function drawings(page: Page): Promise<ReadonlyMap<string, string>> {
  const drawn = new Map<string, string>();
  for (const sheet of SHEETS) {
    await goToCell(page, { sheet, row: 0, column: 0 });
    const looks: string[] = [];
    await soon(
      async () => {
        looks.push(await drawingOf(page));
        return new Set(looks.slice(-SAME)).size;
      },
      (others) => {
        expect([looks.length >= SAME, others]).toEqual([true, 1]);
      },
    );
    drawn.set(sheet, looks.at(-1)!);
  }
  return drawn;
}

/** After a while in which the grid would draw what is still to be drawn. */
async function drawingOf(page: Page): Promise<string> {
  await page.waitForTimeout(500);
  return page.locator(CELLS).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}
