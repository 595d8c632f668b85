import type { Page } from 'playwright-core';
import type { WorkbookHost } from '../../../src/app/WorkbookHost';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import '../../../src/workbench/PaneLink';
import { toA1, type CellAddress } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';
import { fromSaved } from '../../../src/hosts/grid/read/saved';
import { PATIENCE } from './openWorkbench';

/** The grid behind the page, as the pane knows it, and where its selection stands. */
type GridInPage = WorkbookHost & {
  readonly selected: () => CellAddress | undefined;
  readonly save: () => readonly string[];
};

/** The workbook as the grid holds it now, with all formulas calculated. */
export async function workbookIn(page: Page): Promise<WorkbookSnapshot> {
  const text = await page.evaluate(async () =>
    JSON.stringify(await window.annexWorkbench!.host.readWorkbook(), (_key, value: unknown) =>
      value instanceof Map
        ? { map: [...value] }
        : value instanceof Set
          ? { set: [...value] }
          : value,
    ),
  );
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('map' in value) return new Map(value.map as [string, string][]);
    return 'set' in value ? new Set(value.set as string[]) : value;
  }) as WorkbookSnapshot;
}

/** What a cell holds; a formula's result. */
export function valueAt(page: Page, { sheet, row, column }: CellAddress): Promise<CellValue> {
  return page.evaluate(
    async ([name, at, across]) => {
      const [found] = await window.annexWorkbench!.host.readSheets([name]);
      return found?.values[at - found.firstRow]?.[across - found.firstColumn] ?? null;
    },
    [sheet, row, column] as const,
  );
}

/** Goes to a cell, and gives the cells the keyboard as a click on them does. */
export async function goToCell(page: Page, address: CellAddress): Promise<void> {
  await page.locator('.workbench-grid canvas[data-u-comp="render-canvas"]').first().focus();
  await page.evaluate((at) => window.annexWorkbench!.host.select(at), address);
}

/** Types into a cell with the keyboard. */
export async function typeInto(page: Page, address: CellAddress, text: string): Promise<void> {
  await goToCell(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The selected cell, as `基础数据!G6`. */
export function selection(page: Page): Promise<string> {
  return page
    .evaluate(() => (window.annexWorkbench!.host as GridInPage).selected())
    .then((at) => (at ? `${at.sheet}!${toA1(at.row, at.column)}` : ''));
}

/** What the page says now: under way, done, or refused. */
export async function said(page: Page): Promise<string> {
  return (await page.locator('.says').innerText()).replace(/\s+/g, ' ').trim();
}

/** Waits until the selection stands on a sheet; gives the cell. */
export async function selectedOn(page: Page, sheet: string): Promise<string> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const now = await selection(page);
    if (now.startsWith(`${sheet}!`)) return now.slice(sheet.length + 1);
    if (Date.now() > end) throw new Error(`another cell is selected: ${now}`);
    await page.waitForTimeout(50);
  }
}

/** The looks of cells, number formats included, as the grid holds them. */
export async function stylesOf(
  page: Page,
  cells: readonly CellAddress[],
): Promise<readonly string[]> {
  const saved = await page.evaluate(() => (window.annexWorkbench!.host as GridInPage).save());
  const { sheets, styles } = fromSaved(saved);
  return cells.map(({ sheet, row, column }) => {
    const found = Object.values(sheets).find(({ name }) => name === sheet);
    const { s } = found?.cellData?.[row]?.[column] ?? {};
    return JSON.stringify(typeof s === 'string' ? styles[s] : s);
  });
}
