import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { zlibDeflate } from '../../../src/hosts/xlsx/node/zlibDeflate';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { loadSeeds } from '../catalogue';
import { filledForm } from './forms';

/** Milliseconds that a step may take on a busy machine. */
const PATIENCE = 120_000;

/** A sound file of every township of the roster. */
export function formFiles(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'annex-forms-'));
  return Promise.all(
    loadSeeds().townships.map(async ({ code }) => {
      const path = join(folder, `${code}.xlsx`);
      writeFileSync(path, await writeXlsx(filledForm(code), { deflate: zlibDeflate }));
      return path;
    }),
  );
}

/** Returned files of a few townships: a sound one, one with mistakes, a corrected one, one that is none. */
export async function tourFiles(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'annex-tour-'));
  const [first, second, third] = loadSeeds().townships;
  const write = async (name: string, plan: Parameters<typeof writeXlsx>[0]): Promise<string> => {
    const path = join(folder, name);
    writeFileSync(path, await writeXlsx(plan, { deflate: zlibDeflate }));
    return path;
  };
  const broken = join(folder, '通知.xlsx');
  writeFileSync(broken, '请于10月5日前报送');
  return [
    await write('1.xlsx', filledForm(first!.code)),
    await write('2.xlsx', filledForm(first!.code, { 'el:staff.socialWorkers/value': 7 })),
    await write('3.xlsx', filledForm(second!.code, { 'el:bed.nursing/value': 999 })),
    await write('4.xlsx', filledForm(third!.code, { 'el:community.childFriendly/value': '/' })),
    broken,
  ];
}

/** Called on every screen, with a name for it. */
export type Visit = (screen: string) => Promise<void>;

function main(page: Page): Locator {
  return page.getByRole('main');
}

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.job') === null, undefined, {
    timeout: PATIENCE,
  });
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).click();
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Visits every screen of a bureau that begins with the first run, builds, collects and reports. */
export async function tourOfBureau(
  page: Page,
  files: readonly string[],
  visit: Visit,
): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.getByRole('button', { name: /^就用宿城区/ }).waitFor();
  await visit('first run, step 1');
  await page.getByRole('searchbox').fill('宿');
  await page
    .getByRole('button', { name: /江苏省宿迁市/ })
    .first()
    .waitFor();
  await visit('first run, districts found');
  await page.getByRole('button', { name: /^就用宿城区/ }).click();
  await choose(page, '年份', '2023年');
  await page.getByLabel('月份').click();
  await visit('a list open');
  await page.getByRole('option', { name: '9月', exact: true }).click();
  await visit('first run, step 2');
  await page.getByRole('button', { name: '下一步' }).click();
  await visit('first run, step 3');
  for (const place of ['填报校验', '收表汇总', '通报']) {
    await goTo(page, place);
    await visit(`${place} without a book`);
  }
  await goTo(page, '设置');
  await page.getByText('查看和增减').click();
  await page.getByText('更换区县').click();
  await visit('设置 before a book');
  await goTo(page, '建表');
  await page.getByRole('button', { name: '跳过引导' }).click();
  await choose(page, '年份', '2023年');
  await choose(page, '月份', '9月');
  await visit('建表');
  await main(page).getByRole('button', { name: '建表', exact: true }).click();
  await visit('建表 under way');
  await page.getByText('总表 · 宿城区').waitFor();
  await settled(page);
  await visit('建表 of a book');
  await page.evaluate(() => {
    window.simulatedExcel!.person.type('幸福街道', 'G6', '7');
  });
  await page.getByRole('button', { name: /^撤销本次操作/ }).click();
  await page.getByRole('button', { name: '确定撤销' }).waitFor();
  await visit('a question before undoing');
  await page.getByRole('button', { name: '不撤销' }).click();
  await page.evaluate(() => {
    window.simulatedExcel!.person.type('幸福街道', 'G6', '');
  });
  for (const place of ['收表汇总', '填报校验', '通报']) {
    await goTo(page, place);
    await visit(`${place} of an empty book`);
  }
  await goTo(page, '收表汇总');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
  await page.getByText(/^可收 3 份/).waitFor();
  await settled(page);
  for (const line of await page.locator('details.file > summary').all()) await line.click();
  for (const detail of await page.locator('details.file details > summary').all())
    if (await detail.isVisible()) await detail.click();
  await visit('收表汇总, files read');
  await main(page).getByRole('button', { name: '收下 3 份并汇总' }).click();
  await page.getByText('已收下 3 份，退回 2 份').waitFor();
  await settled(page);
  for (const detail of await main(page).locator('details > summary').all()) await detail.click();
  await visit('收表汇总, taken in');
  await goTo(page, '通报');
  await visit('通报');
  await main(page).locator('.chip-button').first().click();
  await main(page).locator('.item-head:visible').first().click();
  for (const detail of await main(page).locator('details > summary').all()) await detail.click();
  await visit('通报, everything open');
  await goTo(page, '填报校验');
  for (const item of await main(page).locator('.item-head').all()) await item.click();
  for (const detail of await main(page).locator('details > summary').all()) await detail.click();
  await visit('填报校验, everything open');
  await goTo(page, '设置');
  await page.getByText('查看和增减').click();
  await visit('设置 of a book');
}

/** Visits every screen of a clerk who opens a form. */
export async function tourOfClerk(page: Page, visit: Visit): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await settled(page);
  await choose(page, '建什么', '单位报表：龙河镇');
  await choose(page, '年份', '2023年');
  await choose(page, '月份', '9月');
  await visit('建表 of a form');
  await main(page).getByRole('button', { name: '建表', exact: true }).click();
  await page.getByText('镇街报表 · 龙河镇').waitFor();
  await settled(page);
  await visit('建表, a form built');
  await page.evaluate(() => {
    window.simulatedExcel!.person.type('基础数据', 'G6', '约7');
    window.simulatedExcel!.person.type('基础数据', 'G7', '/');
  });
  await goTo(page, '填报校验');
  await main(page)
    .getByRole('button', { name: /常住人口/ })
    .waitFor();
  for (const item of await main(page).locator('.item-head:visible').all()) await item.click();
  await visit('填报校验 of a form');
  await main(page).getByRole('button', { name: '保存说明' }).first().click();
  await page.getByText('请先写明原因再保存。').waitFor();
  await visit('填报校验, a mistake said');
  for (const place of ['收表汇总', '通报', '设置']) {
    await goTo(page, place);
    await visit(`${place} of a form`);
  }
}
