import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { askedOf } from '../../src/core/entries/asked';
import { entryKey, type EntryKey } from '../../src/core/entries/entry';
import { LAYOUT_VERSION } from '../../src/core/entries/form';
import { locateEntries, type Locate } from '../../src/core/entries/locateEntries';
import { demoValues } from '../../src/sample/demoValues';
import type { DemoReturn } from '../../src/sample/Demo';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { toA1 } from '../../src/core/values/address';
import type { CellValue } from '../../src/core/values/cell';
import { loadSeeds } from '../support/catalogue';
import { findChromium } from '../support/chromium';
import { loadAnchors } from '../support/demo';
import { identityIn, typedFile } from '../support/pane/files';
import { filledForm, PERIOD } from '../support/pane/forms';
import { startPaneBrowser, type PaneBrowser } from '../support/pane/openPane';
import { wider } from '../support/wider';

const catalogue = loadSeeds();
const demo = demoValues(catalogue, catalogue.townships, PERIOD, 1, undefined, {
  anchors: loadAnchors(),
});
const LONGHE = '321302103';
const WAIT = 120_000;

function cellsOf(org: string): DemoReturn['cells'] {
  const found = demo.townships.find((each) => each.org === org);
  if (!found) throw new Error(`nobody reports for ${org}`);
  return found.cells;
}

function main(page: Page): Locator {
  return page.getByRole('main');
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.job') === null, undefined, {
    timeout: WAIT,
  });
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** A person types into Excel. */
async function type(page: Page, cells: readonly (readonly [string, string, string])[]) {
  await page.evaluate((typed) => {
    for (const [sheet, address, text] of typed)
      window.simulatedExcel!.person.type(sheet, address, text);
  }, cells);
}

/** The cell that is selected in Excel: sheet, row and column from 0. */
function selection(page: Page): Promise<readonly [string, number, number]> {
  return page.evaluate(() => {
    const { name, selection: at } = window.simulatedExcel!.workbook.active;
    return [name, at.row, at.column] as const;
  });
}

/** Waits until the selected cell is the wanted one. */
async function selected(
  page: Page,
  wanted: (sheet: string, row: number, column: number) => boolean,
): Promise<readonly [string, number, number]> {
  const end = Date.now() + WAIT;
  for (;;) {
    const now = await selection(page);
    if (wanted(...now)) return now;
    if (Date.now() > end) throw new Error(`another cell is selected: ${now.join(' ')}`);
    await page.waitForTimeout(50);
  }
}

/** The values of a sheet of Excel, as texts and numbers. */
function sheet(page: Page, name: string): Promise<readonly (readonly CellValue[])[]> {
  return page.evaluate((wanted) => {
    const found = window.simulatedExcel!.workbook.sheet(wanted);
    return Array.from({ length: 120 }, (_row, row) =>
      Array.from({ length: 24 }, (_column, column) => found.peek(row, column)?.value ?? null),
    );
  }, name);
}

wider('Chromium', findChromium() !== undefined, () => {
  describe('a month in Excel', () => {
    let browser: PaneBrowser;
    let folder: string;
    beforeAll(async () => {
      browser = await startPaneBrowser();
      folder = mkdtempSync(join(tmpdir(), 'annex-month-'));
    }, 600_000);
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });

    it('a clerk builds the form, types with mistakes, sees them, jumps, corrects and explains', async () => {
      const { page, foreign, errors } = await browser.open({ walked: true });
      await settled(page);
      await choose(page, '建什么', '单位报表：龙河镇');
      await choose(page, '年份', '2023年');
      await choose(page, '月份', '9月');
      await main(page).getByRole('button', { name: '建表', exact: true }).click();
      await page.getByText('镇街报表 · 龙河镇').waitFor({ timeout: WAIT });
      await settled(page);

      const locate = locateEntries(snapshotOfPlan(filledForm(LONGHE)));
      const address = (key: EntryKey): readonly [string, string] => addressOf(locate, key);
      const typed = [...cellsOf(LONGHE)].map(([key, value]): [string, string, string] => [
        ...address(key),
        key === 'el:bed.nursing/value' ? '9999' : textOf(value),
      ]);
      await type(page, [
        ...typed,
        [...address('el:community.childFriendly/value'), '/'],
        [...address('el:staff.eldercare/value'), '约7'],
      ]);
      await goTo(page, '填报校验');
      await page.getByText('强制性问题 2 处，必须改正').waitFor({ timeout: WAIT });
      await page.getByText(/核实性问题 \d+ 处，请写说明/).waitFor();

      const nursing = main(page).getByRole('button', { name: /护理型床位/ });
      expect(await nursing.textContent()).toContain('现为 9,999 张，应为 不多于');
      await nursing.click();
      const [, at] = address('el:bed.nursing/value');
      await selected(
        page,
        (name, row, column) => `${name}!${toA1(row, column)}` === `基础数据!${at}`,
      );
      expect(await page.getByText(/龙河镇：.*多于养老机构床位数/).count()).toBe(1);

      await type(page, [
        [...address('el:bed.nursing/value'), textOf(cellsOf(LONGHE).get('el:bed.nursing/value'))],
        [...address('el:staff.eldercare/value'), '7'],
      ]);
      await page.getByText('强制性问题').waitFor({ state: 'detached', timeout: WAIT });

      await main(page)
        .getByRole('button', { name: /待说明/ })
        .click();
      await page.getByRole('textbox', { name: '说明' }).fill('本镇年内不创建，已向妇联报告');
      await main(page).getByRole('button', { name: '保存说明' }).click();
      await page.getByText('已说明或豁免 1 处').waitFor({ timeout: WAIT });
      const [noteSheet, noteCell] = address('el:community.childFriendly/note');
      expect(await valueAt(page, noteSheet, noteCell)).toBe('本镇年内不创建，已向妇联报告');
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
    }, 600_000);

    it('the bureau builds, issues, rolls up fifteen townships and reads the report', async () => {
      const { page, foreign, errors } = await browser.open();
      await page
        .getByRole('button', { name: `就用宿城区（${catalogue.townships.length} 个镇街）` })
        .click({ timeout: WAIT });
      await choose(page, '年份', '2023年');
      await choose(page, '月份', '9月');
      await page.getByRole('button', { name: '下一步' }).click();
      await main(page)
        .getByText(/新建 \d+ 张工作表/)
        .waitFor();
      await main(page).getByRole('button', { name: '建表', exact: true }).click();
      await page.getByText('总表 · 宿城区').waitFor({ timeout: WAIT });
      await settled(page);

      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: WAIT }),
        main(page).getByRole('button', { name: '生成报表压缩包' }).click(),
      ]);
      await settled(page);
      const issued = unzipSync(new Uint8Array(readFileSync(await download.path())));
      const forms = Object.values(issued).filter((bytes) => identityIn(bytes).kind === 'township');
      expect(forms).toHaveLength(catalogue.townships.length);

      const paths = await Promise.all(
        forms.map(async (bytes, index) => {
          const { org, orgName } = identityIn(bytes);
          const cells = new Map<EntryKey, CellValue>(cellsOf(org));
          if (org === LONGHE) cells.set('el:bed.nursing/value', 9999);
          return write(folder, `${orgName}.xlsx`, await typedFile(bytes, cells), index);
        }),
      );
      await goTo(page, '收表汇总');
      await page.locator('input[type=file]').first().setInputFiles(paths);
      await page.getByText('可收 14 份，退回 1 份').waitFor({ timeout: WAIT });
      await settled(page);
      const refused = main(page).locator('li', { hasText: '龙河镇.xlsx' }).first();
      expect(await refused.textContent()).toContain('强制性问题 1 处');
      await main(page).getByRole('button', { name: '收下 14 份并汇总' }).click();
      await page.getByText('已收下 14 份，退回 1 份').waitFor({ timeout: WAIT });
      await settled(page);

      const before = await sheet(page, '镇街汇总');
      const corrected = forms.find((bytes) => identityIn(bytes).org === LONGHE)!;
      const again = await typedFile(corrected, new Map<EntryKey, CellValue>(cellsOf(LONGHE)));
      const path = write(folder, '龙河镇（重报）.xlsx', again, 20);
      await page.locator('input[type=file]').first().setInputFiles([path]);
      await page.getByText('可收 1 份').waitFor({ timeout: WAIT });
      await settled(page);
      await main(page).getByRole('button', { name: '收下 1 份并汇总' }).click();
      await page.getByText('已收下 1 份').waitFor({ timeout: WAIT });
      await settled(page);

      const rolled = await sheet(page, '镇街汇总');
      for (const code of ['pop.resident', 'bed.total', 'bed.nursing', 'place.total'])
        expect(rolled.find(([key]) => key === `el:${code}`)?.[5]).toBe(sumOf(code));

      await goTo(page, '通报');
      await main(page).getByText('养老保险参保率').first().waitFor({ state: 'attached' });
      await main(page)
        .getByRole('button', { name: /达标 \d+$/ })
        .first()
        .click();
      await main(page)
        .getByRole('button', { name: /护理型床位占比/ })
        .first()
        .click();
      const nursing = cellsOf(LONGHE).get('el:bed.nursing/value');
      const figure = main(page)
        .getByRole('button', { name: /^转到龙河镇的.*护理型床位数/ })
        .first();
      expect(await figure.textContent()).toContain(`${Number(nursing).toLocaleString('en-US')} 张`);
      await figure.click();
      const [, row, column] = await selected(page, (name) => name === '龙河镇');
      expect((await sheet(page, '龙河镇'))[row]?.[column]).toBe(nursing);

      const [bulletin] = await Promise.all([
        page.waitForEvent('download'),
        main(page).getByRole('button', { name: '存为 Word' }).click(),
      ]);
      const word = unzipSync(new Uint8Array(readFileSync(await bulletin.path())));
      const text = strFromU8(word['word/document.xml']!)
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, '');
      expect(text).toContain('本期应报单位32个，已报15个，未报17个');
      await page.getByRole('button', { name: '撤销本次操作（收表汇总）' }).click();
      await page.getByText('已撤销“收表汇总”，工作簿恢复到操作之前。').waitFor({ timeout: WAIT });
      await settled(page);
      expect(await sheet(page, '镇街汇总')).toEqual(before);
      expect(text).toMatch(/1-05\s+护理型床位占比\s+\d+(\.\d+)?%/);
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
    }, 900_000);
  });
});

/** As a person types it. */
function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function sumOf(code: string): number {
  return demo.townships.reduce((sum, { cells }) => sum + Number(cells.get(`el:${code}/value`)), 0);
}

function addressOf(locate: Locate, key: EntryKey): readonly [sheet: string, cell: string] {
  const asked = askedOf(catalogue, {
    kind: 'township',
    district: '321302',
    org: LONGHE,
    orgName: '龙河镇',
    ...PERIOD,
    catalogueId: '',
    catalogueVersion: '',
    layoutVersion: LAYOUT_VERSION,
    issueId: '',
  });
  const field = asked.find((each) => entryKey(each.key, each.field) === key);
  const at = field && locate(LONGHE, field.key, field.field);
  if (!at) throw new Error(`the form does not ask ${key}`);
  return [at.sheet, toA1(at.row, at.column)];
}

function valueAt(page: Page, name: string, cell: string): Promise<CellValue> {
  return page.evaluate(
    ([wanted, address]) => {
      const column = address!.charCodeAt(0) - 65;
      const row = Number(address!.slice(1)) - 1;
      return window.simulatedExcel!.workbook.sheet(wanted!).peek(row, column)?.value ?? null;
    },
    [name, cell],
  );
}

/** Writes a file that was changed `minutes` after the others. */
function write(folder: string, name: string, bytes: Uint8Array, minutes: number): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const time = new Date(Date.UTC(2023, 9, 3, 8, minutes));
  utimesSync(path, time, time);
  return path;
}
