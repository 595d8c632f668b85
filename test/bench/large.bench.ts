import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { findChromium } from '../support/chromium';
import { goToCell, valueAt } from '../support/workbench/cells';
import { largeBook } from '../support/workbench/largeBook';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
} from '../support/workbench/openWorkbench';
import type { Bench, Measure } from './Bench';
import { processor } from './processor';

const TOWNSHIPS = 200;
const FEW = 15;
/** The build that is set beside this one, as `WORKBENCH_BEFORE` names it; its ratios are this one's over it. */
const BEFORE = process.env['WORKBENCH_BEFORE'];

/** Where the first township's first figure stands. */
const FIGURE = { row: 5, column: 6 };
const ROLLUP = '镇街汇总';

type Step = 'open' | 'type' | 'check' | 'save';
const STEPS: Readonly<Record<Step, string>> = {
  open: '打开',
  type: '改一个数到汇总变过来',
  check: '全部校验',
  save: '保存为文件',
};

/** Seconds that a step may take; its ratio is to them. */
const WANTED: Readonly<Record<Step, number>> = { open: 6, type: 0.5, check: 3, save: 2 };

/** A large book in the workbench: opened from a file, typed into, checked, saved. */
export const bench: Bench = {
  title: '工作台里的大簿',
  async run({ quick }) {
    if (findChromium() === undefined) return [{ name: '未测：这台机器没有 Chromium' }];
    const townships = quick ? FEW : TOWNSHIPS;
    const folder = mkdtempSync(join(tmpdir(), 'large-'));
    const file = join(folder, '总表.xlsx');
    writeFileSync(file, await largeBook(townships));
    const now = await dayWith(file);
    const before = BEFORE === undefined ? undefined : await dayWith(file, BEFORE);
    rmSync(folder, { recursive: true });
    return (Object.keys(STEPS) as Step[]).flatMap((step): Measure[] => {
      const name = `${townships}个镇街：${STEPS[step]}`;
      const lines = [
        { name, seconds: now[step].whole, ratio: now[step].whole / WANTED[step] },
        { name: `${name}：处理器`, seconds: now[step].worked },
      ];
      if (!before) return lines;
      return [
        ...lines,
        { name: `${name}，先前的版本`, seconds: before[step].whole },
        { name: `${name}，先前的版本：处理器`, seconds: before[step].worked },
        { name: `${name}：现在 ÷ 先前`, ratio: now[step].whole / before[step].whole },
      ];
    });
  },
};

/** Seconds from beginning to end, and those for which the processor worked on the page. */
interface Took {
  readonly whole: number;
  readonly worked: number;
}

async function dayWith(file: string, build?: string): Promise<Readonly<Record<Step, Took>>> {
  const browser = await startWorkbenchBrowser(build);
  try {
    const person = await browser.person();
    const workbench = await person.open();
    const worked = await processor(workbench.page);
    const took = async (step: (workbench: OpenWorkbench) => Promise<number>): Promise<Took> => {
      const before = await worked();
      const whole = await step(workbench);
      return { whole, worked: (await worked()) - before };
    };
    const open = await took((each) => opening(each, file));
    const type = await took(typing);
    const check = await took(checking);
    return { open, type, check, save: await took(saving) };
  } finally {
    await browser.close();
  }
}

/** As a person chooses it: the browser reads it from the disk. */
function opening({ page }: OpenWorkbench, file: string): Promise<number> {
  return timed(async () => {
    await page.locator('.bar-buttons input[type=file]').setInputFiles(file);
    await page.locator('.says', { hasText: '已打开' }).waitFor();
    await settled(page);
  });
}

/** From Enter on a typed value to the changed sum of all townships. */
async function typing({ page }: OpenWorkbench): Promise<number> {
  const sheet = await firstTownship(page);
  await goToCell(page, { sheet, ...FIGURE });
  const typed = Number(await valueAt(page, { sheet, ...FIGURE })) + 1;
  await page.keyboard.type(String(typed));
  // No function in the page has a name here: the runner would add one that pages do not know.
  const changed = page.evaluate(async (rollup) => {
    const { host } = window.annexWorkbench!;
    const before = JSON.stringify((await host.readSheets([rollup]))[0]?.values);
    const since = await new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        () => {
          resolve(performance.now());
        },
        { capture: true, once: true },
      );
    });
    while (JSON.stringify((await host.readSheets([rollup]))[0]?.values) === before)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return (performance.now() - since) / 1000;
  }, ROLLUP);
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  return changed;
}

/** The sheet right of the departments' one. */
async function firstTownship(page: OpenWorkbench['page']): Promise<string> {
  const names = await page.evaluate(async () => {
    const sheets = await window.annexWorkbench!.host.listSheets();
    return sheets.map(({ name }) => name);
  });
  return names[names.indexOf('部门填报') + 1] ?? '';
}

async function checking({ page, pane }: OpenWorkbench): Promise<number> {
  await pane.getByRole('navigation').getByRole('button', { name: '填报校验' }).click();
  const button: Locator = pane.getByRole('main').getByRole('button', { name: '全部校验' });
  return timed(async () => {
    await button.click();
    await pane.locator('.job').waitFor();
    await settled(page);
  });
}

function saving({ page }: OpenWorkbench): Promise<number> {
  return timed(async () => {
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存为文件' }).click();
    await file;
    await settled(page);
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
