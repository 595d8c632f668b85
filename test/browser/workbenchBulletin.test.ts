import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import { LINE_TRACE, REPORT } from '../../src/core/messages/paneReport';
import { WORKBENCH } from '../../src/core/messages/workbench';
import { findChromium } from '../support/chromium';
import { CliSandbox } from '../support/cli';
import { expectScoresInSheets, type ReportedScores } from '../support/scoresInSheets';
import { selection } from '../support/workbench/cells';
import { downloaded } from '../support/workbench/files';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { soon } from '../support/workbench/soon';
import { wider } from '../support/wider';
import { wordParts } from '../support/wordParts';

async function choose(pane: FrameLocator, label: string, option: string): Promise<void> {
  await pane.getByLabel(label).click();
  await pane.getByRole('option', { name: option, exact: true }).click();
}

wider('Chromium', findChromium() !== undefined, () => {
  describe('what comes of a month in the workbench', () => {
    const sandbox = new CliSandbox();
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
      sandbox.remove();
    });

    async function saved(button: string): Promise<Uint8Array> {
      const { bytes } = await downloaded(page, () =>
        pane.getByRole('main').getByRole('button', { name: button, exact: true }).click(),
      );
      await settled(page);
      return bytes;
    }

    it.each([3, 6, 9, 12])(
      'is the same as the command line makes of the saved book: month %d',
      async (month) => {
        if (month > 3) {
          open = await (await browser.person()).open();
          ({ page, pane } = open);
        }
        await page.getByRole('button', { name: '新建' }).click();
        await settled(page);
        await choose(pane, '年份', '2023年');
        await choose(pane, '月份', `${month}月`);
        await pane.getByRole('main').getByRole('button', { name: '建表', exact: true }).click();
        await pane.getByText(/已建好 \d+ 张工作表/).waitFor();
        await settled(page);
        await page.getByRole('button', { name: WORKBENCH.sample }).click();
        await pane.getByText('已填入 32 个单位的示例数据').waitFor();
        await settled(page);
        await pane.getByText('已报 32 / 32 个单位').waitFor();

        const quarterText = await saved(REPORT.saveText);
        const monthText = await saved(REPORT.saveMonth);
        const leaders = await saved(REPORT.savePage);
        const book = await downloaded(page, () => page.keyboard.press('Control+s'));
        await settled(page);

        sandbox.write('book.xlsx', book.bytes);
        const from = ['--book', 'book.xlsx'];
        await sandbox.must('bulletin', ...from, '--quarter', '--out', `quarter${month}.docx`);
        await sandbox.must('bulletin', ...from, '--out', `month${month}.docx`);
        await sandbox.must('report', ...from, '--html', `leaders${month}.html`);
        const made = (name: string): Uint8Array => new Uint8Array(sandbox.bytes(name));
        expect(wordParts(quarterText)).toEqual(wordParts(made(`quarter${month}.docx`)));
        expect(wordParts(monthText)).toEqual(wordParts(made(`month${month}.docx`)));
        expect(strFromU8(leaders)).toBe(strFromU8(made(`leaders${month}.html`)));
        const { out } = await sandbox.run('report', ...from, '--json');
        expectScoresInSheets(join(sandbox.folder, 'book.xlsx'), JSON.parse(out) as ReportedScores);
        expect(open.errors).toEqual([]);
      },
      300_000,
    );

    it('says of 任务, 项目, 改造 and 报送 where each comes from', async () => {
      for (const [name, sheet] of [
        ['任务', /^部门填报!/],
        ['项目', /^部门填报!/],
        ['改造', /^存量台账!/],
        ['报送', /^报送情况!/],
      ] as const) {
        const trace = pane.getByRole('main').locator('details', {
          has: pane.getByText(LINE_TRACE.open(name), { exact: true }),
        });
        await trace.locator('summary').first().click();
        const figure = trace.getByRole('button', { name: /^转到/ }).first();
        await figure.waitFor();
        const before = await selection(page);
        await figure.click();
        await soon(
          () => selection(page),
          (now) => {
            expect(now).not.toBe(before);
            expect(now).toMatch(sheet);
          },
        );
        await settled(page);
      }
      expect(open.errors).toEqual([]);
    }, 120_000);
  });
});
