import type { FrameLocator, Page } from 'playwright-core';
import { collectReturns } from '../../src/app/collectReturns';
import { townshipForm } from '../../src/app/issueForms';
import { startBook } from '../../src/app/startBook';
import { demoValues } from '../../src/sample/demoValues';
import { serialiseCatalogue } from '../../src/core/catalogue/serialise';
import type { EntryKey } from '../../src/core/entries/entry';
import { locateEntries } from '../../src/core/entries/locateEntries';
import { countError } from '../../src/core/messages/forms';
import { invalidCells, lockedCell } from '../../src/core/messages/grid';
import { planForm } from '../../src/core/forms/planForm';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { toA1, type CellAddress } from '../../src/core/values/address';
import type { CellValue } from '../../src/core/values/cell';
import { zlibDeflate } from '../../src/hosts/xlsx/node/zlibDeflate';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { loadSeeds } from '../support/catalogue';
import { findChromium } from '../support/chromium';
import { loadAnchors } from '../support/demo';
import { addressOf } from '../support/workbench/addresses';
import {
  goToCell,
  said,
  selectedOn,
  stylesOf,
  typeInto,
  valueAt,
} from '../support/workbench/cells';
import { downloaded, drop, Folder } from '../support/workbench/files';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { pictures } from '../support/workbench/pictures';
import { answered, says, soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const LONGHE = '321302103';
const PERIOD = { year: 2023, month: 9 };
const NAME = '2023-09_龙河镇.xlsx';
const catalogue = loadSeeds();
const book = startBook({ catalogue, period: PERIOD });
const township = catalogue.townships.find(({ code }) => code === LONGHE)!;
const form = planForm(
  townshipForm(book, catalogue, township),
  catalogue,
  serialiseCatalogue(catalogue.files),
);
const locate = locateEntries(snapshotOfPlan(form));
const typed = demoValues(catalogue, catalogue.townships, PERIOD, 1, undefined, {
  anchors: loadAnchors(),
}).townships.find(({ org }) => org === LONGHE)!.cells;

const NURSING: EntryKey = 'el:bed.nursing/value';

const at = (entry: EntryKey): CellAddress => addressOf(locate, LONGHE, entry);

wider('Chromium', findChromium() !== undefined, () => {
  describe('a clerk of a township in the workbench', () => {
    const folder = new Folder();
    let browser: WorkbenchBrowser;
    let open: OpenWorkbench;
    let page: Page;
    let pane: FrameLocator;
    const tooWide: string[] = [];

    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      const person = await browser.person();
      open = await person.open();
      ({ page, pane } = open);
    }, 600_000);
    afterAll(async () => {
      await browser.close();
      folder.remove();
    });

    const hold = (cells: readonly CellAddress[], wanted: readonly CellValue[]): Promise<void> =>
      soon(
        () => Promise.all(cells.map((cell) => valueAt(page, cell))),
        (now) => {
          expect(now).toEqual(wanted);
        },
      );

    async function look(name: string): Promise<void> {
      tooWide.push(...(await pictures(page, `clerk-${name}`)));
    }

    it('opens the issued form by dropping it', async () => {
      await drop(page, [folder.write(NAME, await writeXlsx(form, { deflate: zlibDeflate }))]);
      await page.getByRole('button', { name: '打开这份报表' }).click();
      await page.getByText(`已打开“${NAME}”`).waitFor();
      await settled(page);
      expect(await page.locator('.bar-what').innerText()).toContain('镇街报表 · 龙河镇 2023年9月');
      await look('01-opened');
    }, 120_000);

    it('is told what a locked cell is, and what a cell expects', async () => {
      const { sheet, row, column } = at('el:pop.resident/value');
      await typeInto(page, { sheet, row, column: column - 3 }, '7');
      await says(page, lockedCell(sheet, toA1(row, column - 3)));
      for (const wrong of ['-3', '1.5', '许多']) {
        await typeInto(page, { sheet, row, column }, wrong);
        await says(page, invalidCells(sheet, toA1(row, column), wrong, countError, 1));
        expect(await valueAt(page, { sheet, row, column })).toBeNull();
      }
      await look('02-refused');
    }, 120_000);

    it('types everything with the keyboard and sees the findings meanwhile', async () => {
      for (const [key, value] of typed)
        if (value !== null) await typeInto(page, at(key), key === NURSING ? '9999' : textOf(value));
      for (const [key, value] of typed)
        if (key !== NURSING) expect([key, await valueAt(page, at(key))]).toEqual([key, value]);
      await soon(
        () => said(page),
        (now) => {
          expect(now).toBe('');
        },
      );
      const { sheet, row, column } = at('el:pop.resident/value');
      expect(await valueAt(page, { sheet, row, column: column + 2 })).toBe('✓');
      const finding = pane.getByRole('main').getByRole('button', { name: /护理型床位/ });
      await finding.waitFor();
      expect(await finding.textContent()).toContain('9,999');
      await look('03-findings');
    }, 300_000);

    it('jumps from a finding to its cell and corrects it', async () => {
      const { sheet, row, column } = at(NURSING);
      await goToCell(page, { sheet: '填表说明', row: 0, column: 0 });
      await pane
        .getByRole('main')
        .getByRole('button', { name: /护理型床位/ })
        .click();
      expect(await selectedOn(page, sheet)).toBe(toA1(row, column));
      await look('04-jumped');
      await page.keyboard.type(textOf(typed.get(NURSING) ?? null));
      await page.keyboard.press('Enter');
      await pane.getByText('没有发现问题').waitFor();
    }, 120_000);

    it('pastes several cells at once, without bringing other looks', async () => {
      const { sheet, row, column } = at('el:bed.total/value');
      const cells = [0, 1, 2].map((down) => ({ sheet, row: row + down, column }));
      const before = await Promise.all(cells.map((cell) => valueAt(page, cell)));
      const styles = await stylesOf(page, cells);
      await paste(page, cells[0]!, ['301', '120', '80']);
      await hold(cells, [301, 120, 80]);
      expect(await stylesOf(page, cells)).toEqual(styles);

      await paste(page, cells[0]!, ['302', '-1', '许多']);
      await says(page, `共 2 处不合要求，首处 ${toA1(row + 1, column)}：“-1”没有填入`);
      await hold(cells, [301, 120, 80]);

      const locked = { sheet, row, column: column - 1 };
      const lockedBefore = await valueAt(page, locked);
      await paste(page, locked, ['5\t6']);
      await says(page, lockedCell(sheet, toA1(row, column - 1)));
      expect(await valueAt(page, locked)).toBe(lockedBefore);
      expect(await valueAt(page, cells[0]!)).toBe(301);
      await look('05-pasted');

      await paste(page, cells[0]!, before.map(String));
      await hold(cells, before);
    }, 120_000);

    it('saves the form, which the bureau takes in', async () => {
      const { name, bytes } = await downloaded(page, () => page.keyboard.press('Control+s'));
      await settled(page);
      expect(name).toContain('龙河镇');
      await look('06-saved');
      const content = readXlsx(bytes, { inflate: zlibInflate });
      const files = [{ file: name, sha256: 'one', content }];
      const collected = collectReturns(book, catalogue, files, '2023-10-03');
      const [first] = collected.files;
      expect(first?.receipt).toMatchObject({ accepted: true, reason: '', org: LONGHE });
      // Nobody signed it: that is a reminder, and all there is to say.
      expect(first?.findings.map(({ rule }) => rule)).toEqual(['signerMissing']);
      const { entries } = collected.book.returns.get(LONGHE)!;
      for (const [key, value] of typed)
        expect([key, entries.get(key)?.raw ?? null]).toEqual([key, value]);
    }, 120_000);

    it('asked nobody else for anything, had no error, and fitted its window', () => {
      expect(open.foreign).toEqual([]);
      expect(open.errors).toEqual([]);
      expect(tooWide).toEqual([]);
    });
  });
});

/** As a person types it. */
function textOf(value: CellValue): string {
  return typeof value === 'object' ? '' : String(value);
}

/** Copies lines of text as a spreadsheet does, in bold red, and pastes them with the keyboard. */
async function paste(page: Page, where: CellAddress, lines: readonly string[]): Promise<void> {
  await goToCell(page, where);
  await page.evaluate(async (texts) => {
    const row = (line: string): string =>
      `<tr>${line
        .split('\t')
        .map((cell) => `<td style="font-weight:700;color:#ff0000;background:#00ff00">${cell}</td>`)
        .join('')}</tr>`;
    const html = `<html><body><table>${texts.map(row).join('')}</table></body></html>`;
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([texts.join('\n')], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
  }, lines);
  await answered(page, () => page.keyboard.press('Control+v'));
}
