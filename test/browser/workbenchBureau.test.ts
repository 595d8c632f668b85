import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import { demoValues } from '../../src/sample/demoValues';
import type { DemoReturn } from '../../src/sample/Demo';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { loadSeeds } from '../support/catalogue';
import { findChromium } from '../support/chromium';
import { loadAnchors } from '../support/demo';
import { identityIn, typedFile } from '../support/pane/files';
import { bookIn, contentsOf } from '../support/workbench/book';
import { goToCell, said, selectedOn, typeInto, workbookIn } from '../support/workbench/cells';
import { chooseFiles, downloaded, drop, Folder } from '../support/workbench/files';
import {
  settled,
  standing,
  startWorkbenchBrowser,
  type OpenWorkbench,
  type Person,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { pictures } from '../support/workbench/pictures';
import { soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const catalogue = loadSeeds();
const PERIOD = { year: 2023, month: 9 };
const demo = demoValues(catalogue, catalogue.townships, PERIOD, 1, undefined, {
  anchors: loadAnchors(),
});
const units = [...demo.townships, ...demo.departments];

function goTo(pane: FrameLocator, place: string): Promise<void> {
  return pane.getByRole('navigation').getByRole('button', { name: place }).click();
}

async function choose(pane: FrameLocator, label: string, option: string): Promise<void> {
  await pane.getByLabel(label).click();
  await pane.getByRole('option', { name: option, exact: true }).click();
}

wider('Chromium', findChromium() !== undefined, () => {
  describe('a month of the bureau in the workbench', () => {
    const folder = new Folder();
    let browser: WorkbenchBrowser;
    let person: Person;
    let open: OpenWorkbench;
    let page: Page;
    let pane: FrameLocator;
    let returned: readonly string[];
    let saved: string;
    const tooWide: string[] = [];

    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      person = await browser.person();
      open = await person.open();
      ({ page, pane } = open);
    }, 600_000);
    afterAll(async () => {
      await browser.close();
      folder.remove();
    });

    async function look(name: string): Promise<void> {
      tooWide.push(...(await pictures(page, `bureau-${name}`)));
    }

    it('begins with a calculated district book', async () => {
      const first = await workbookIn(page);
      const book = bookIn(first);
      expect(book.roster).toHaveLength(catalogue.townships.length);
      expect(book.returns.size).toBe(0);
      const cells = first.sheets.flatMap(({ values, firstRow, firstColumn, formulas }) =>
        [...formulas.keys()].map((cell) => {
          const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
          const column = Array.from(letters).reduce(
            (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
            0,
          );
          return values[Number(row) - 1 - firstRow]?.[column - 1 - firstColumn];
        }),
      );
      expect(cells.length).toBeGreaterThan(3000);
      expect(cells.filter((value) => value === null || typeof value === 'object')).toEqual([]);
      expect(await said(page)).toContain('已建好一本空的总表');
      await look('01-first');
    }, 120_000);

    it('builds the book of another month', async () => {
      await page.getByRole('button', { name: '新建' }).click();
      await settled(page);
      await look('02-new');
      await choose(pane, '年份', '2023年');
      await choose(pane, '月份', '9月');
      await pane.getByRole('main').getByRole('button', { name: '建表', exact: true }).click();
      await pane.getByText(/已建好 \d+ 张工作表/).waitFor();
      await settled(page);
      expect(await page.locator('.bar-what').innerText()).toContain('2023年9月');
      expect(await said(page)).toBe('');
      await look('03-built');
    }, 120_000);

    it('issues the forms of all units as one ZIP', async () => {
      const { name, bytes } = await downloaded(page, () =>
        pane.getByRole('button', { name: '生成报表压缩包' }).click(),
      );
      await settled(page);
      expect(name).toBe('2023-09_下发报表.zip');
      const forms = Object.entries(unzipSync(bytes)).filter(([file]) => file.endsWith('.xlsx'));
      expect(forms).toHaveLength(32);
      returned = await Promise.all(
        forms.map(async ([file, form]) => {
          const { org } = identityIn(form);
          const path = file.split('/').at(-1)!;
          return folder.write(path, await typedFile(form, cellsOf(org)));
        }),
      );
      await look('04-issued');
    }, 180_000);

    it('takes in what fifteen townships sent, dropped at once', async () => {
      const townships = returned.filter((path) =>
        catalogue.townships.some(({ name }) => path.includes(name)),
      );
      expect(townships).toHaveLength(catalogue.townships.length);
      await drop(page, townships);
      await pane.getByText(`可收 ${townships.length} 份`).waitFor();
      await settled(page);
      await look('05-dropped');
      await pane.getByRole('button', { name: '收下 15 份并汇总' }).click();
      await pane.getByText('已收下 15 份').waitFor();
      await settled(page);
      const { sheets } = await workbookIn(page);
      const rolled = sheets.find(({ name }) => name === '镇街汇总')!;
      for (const code of [
        'pop.resident',
        'bed.total',
        'bed.nursing',
        'place.total',
        'ins.pension.due',
      ]) {
        const row = rolled.values.find((cells) => cells.includes(`el:${code}`));
        expect(row).toContain(sumOf(code));
      }
      await look('06-rolled-up');
    }, 180_000);

    it('takes in the departments’ files, chosen through the button', async () => {
      const departments = returned.filter(
        (path) => !catalogue.townships.some(({ name }) => path.includes(name)),
      );
      expect(departments).toHaveLength(17);
      await chooseFiles(page, departments);
      await pane.getByText('可收 17 份').waitFor();
      await settled(page);
      await pane.getByRole('button', { name: '收下 17 份并汇总' }).click();
      await pane.getByText('已收下 17 份').waitFor();
      await settled(page);
      const book = bookIn(await workbookIn(page));
      expect(book.receipts).toHaveLength(32);
      for (const { org, cells } of units)
        for (const [key, value] of cells) {
          const entry = book.returns.get(org)?.entries.get(key);
          expect([org, key, entry?.raw]).toEqual([org, key, value]);
        }
    }, 180_000);

    it('reads the report and follows a figure to its cell', async () => {
      await goTo(pane, '通报');
      await pane.getByText('已报 32 / 32 个单位').waitFor();
      const main = pane.getByRole('main');
      await main
        .getByRole('button', { name: /达标 \d+$/ })
        .first()
        .click();
      await main
        .getByRole('button', { name: /护理型床位占比/ })
        .first()
        .click();
      await main
        .getByRole('button', { name: /^转到龙河镇的.*护理型床位数/ })
        .first()
        .click();
      expect(await selectedOn(page, '龙河镇')).toMatch(/^[A-Z]+\d+$/);
      await look('07-report');
    }, 120_000);

    it('adds a sheet and notes of its own, and saves everything with Ctrl+S', async () => {
      const names = (await workbookIn(page)).sheets.map((sheet) => sheet.name);
      await page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
      const added = async (): Promise<string> =>
        (await workbookIn(page)).sheets.find((sheet) => !names.includes(sheet.name))?.name ?? '';
      await soon(added, (now) => {
        expect(now).not.toBe('');
      });
      const name = await added();
      await typeInto(page, { sheet: name, row: 0, column: 0 }, '12');
      await typeInto(page, { sheet: name, row: 1, column: 0 }, '=A1*2');
      await goToCell(page, { sheet: '首页', row: 0, column: 0 });
      const before = await workbookIn(page);
      const { name: file, bytes } = await downloaded(page, () => page.keyboard.press('Control+s'));
      await settled(page);
      expect(file).toMatch(/2023.*9.*\.xlsx$/);
      expect(await said(page)).toContain(`已保存为“${file}”`);
      const written = readXlsx(bytes, { inflate: zlibInflate });
      expect(contentsOf(bookIn(written))).toEqual(contentsOf(bookIn(before)));
      const own = written.sheets.find((sheet) => sheet.name === name)!;
      expect(own.values).toEqual([[12], [24]]);
      expect(Object.fromEntries(own.formulas)).toEqual({ A2: 'A1*2' });
      saved = folder.write(file, bytes);
      await look('08-saved');
    }, 180_000);

    it('loses nothing when the saved file is opened again', async () => {
      const before = await workbookIn(page);
      await drop(page, [saved]);
      await page.getByText('已打开').waitFor();
      await settled(page);
      const after = await workbookIn(page);
      expect(contentsOf(bookIn(after))).toEqual(contentsOf(bookIn(before)));
      expect(after.sheets.map(({ name }) => name).sort()).toEqual(
        before.sheets.map(({ name }) => name).sort(),
      );
      expect(await said(page)).toContain('您自己加的工作表');
      const added = after.sheets.at(-1)!;
      expect(added.values).toEqual([[12], [24]]);
      expect(Object.fromEntries(added.formulas)).toEqual({ A2: 'A1*2' });
      await look('09-reopened');
    }, 180_000);

    it('is saved as the file it was opened from, so that looks of people’s own sheets survive', async () => {
      const own = (await workbookIn(page)).sheets.at(-1)!.name;
      await drop(page, [folder.write('已着色.xlsx', coloured(readFileSync(saved)))]);
      await page.getByText('已着色.xlsx').first().waitFor();
      await settled(page);
      await typeInto(page, { sheet: own, row: 0, column: 0 }, '20');
      await goToCell(page, { sheet: '首页', row: 0, column: 0 });
      const { bytes } = await downloaded(page, () => page.keyboard.press('Control+s'));
      await settled(page);
      expect(await said(page)).toMatch(/已保存为“[^”]+”，在浏览器的下载文件夹里。 ×$/);
      const written = readXlsx(bytes, { inflate: zlibInflate });
      expect(written.sheets.find(({ name }) => name === own)!.values).toEqual([[20], [40]]);
      expect(contentsOf(bookIn(written))).toEqual(contentsOf(bookIn(await workbookIn(page))));
      const texts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
      expect(texts.some((text) => text.includes(TAB))).toBe(true);
    }, 180_000);

    it('is saved as that file after a reload as well', async () => {
      await page.reload();
      await standing(page);
      const { bytes } = await downloaded(page, () => page.keyboard.press('Control+s'));
      await settled(page);
      expect(await said(page)).toMatch(/已保存为“[^”]+”，在浏览器的下载文件夹里。 ×$/);
      const texts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
      expect(texts.some((text) => text.includes(TAB))).toBe(true);
      const written = readXlsx(bytes, { inflate: zlibInflate });
      expect(contentsOf(bookIn(written))).toEqual(contentsOf(bookIn(await workbookIn(page))));
    }, 180_000);

    it('asked nobody else for anything, had no error, and fitted its window', () => {
      expect(open.foreign).toEqual([]);
      expect(open.errors).toEqual([]);
      expect(tooWide).toEqual([]);
    });
  });
});

const TAB = '<sheetPr><tabColor rgb="FFCC3300"/></sheetPr>';

/** The file with a colour on the tab of the sheet that a person added. */
function coloured(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    const text = strFromU8(part);
    if (!name.startsWith('xl/worksheets/') || !text.includes('>A1*2<')) return [name, part];
    const bare = text.replace(/<sheetPr[^>]*\/>|<sheetPr[\s\S]*?<\/sheetPr>/, '');
    return [name, strToU8(bare.replace(/(<worksheet[^>]*>)/, `$1${TAB}`))];
  });
  return zipSync(Object.fromEntries(parts));
}

function cellsOf(org: string): DemoReturn['cells'] {
  const found = units.find((each) => each.org === org);
  if (!found) throw new Error(`nobody reports for ${org}`);
  return found.cells;
}

function sumOf(code: string): number {
  return demo.townships.reduce(
    (sum, { cells }) => sum + Number(cells.get(`el:${code}/value`) ?? 0),
    0,
  );
}
