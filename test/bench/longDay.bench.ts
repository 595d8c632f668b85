import type { CDPSession, Page } from 'playwright-core';
import { findChromium } from '../support/chromium';
import { goToCell } from '../support/workbench/cells';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
} from '../support/workbench/openWorkbench';
import type { Bench, Measure } from './Bench';
import { emptyBook } from './month';

interface Day {
  readonly edits: number;
  readonly operations: number;
}

/** Before it is what fills what is kept of the last steps: of operations to be undone, and the browser's own of typing. */
const WHOLE = { first: { edits: 100, operations: 5 }, day: { edits: 1000, operations: 50 } };
const QUICK = { first: { edits: 20, operations: 2 }, day: { edits: 60, operations: 4 } };
/** Figures typed one below the other before the selection goes back up; the first group of a form has as many. */
const RUN = 4;
const FIRST = { row: 5, column: 6 };

/** A long day in the workbench: what editing and operating leave behind in the page. */
export const bench: Bench = {
  title: '工作台用一整天',
  async run({ quick }) {
    if (findChromium() === undefined) return [{ name: '未测：这台机器没有 Chromium' }];
    const browser = await startWorkbenchBrowser();
    try {
      const person = await browser.person();
      const workbench = await person.open();
      const { page } = workbench;
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const { first, day } = quick ? QUICK : WHOLE;
      await work(workbench, first);
      const before = await held(page, session);
      await work(workbench, day);
      const after = await held(page, session);
      const what = `${day.edits} 次填写、${day.operations} 次全部校验`;
      return [
        { name: `${what}之前的堆`, bytes: before.heap },
        { name: `${what}之后的堆`, bytes: after.heap },
        { name: '堆：之后 ÷ 之前', ratio: after.heap / before.heap },
        {
          name: `监听：之后 ${after.listeners} ÷ 之前 ${before.listeners}`,
          ...ratioOf(after, before),
        },
      ];
    } finally {
      await browser.close();
    }
  },
};

async function work({ page, pane }: OpenWorkbench, { edits, operations }: Day): Promise<void> {
  const sheet = emptyBook(false).roster[0]!.name;
  const main = pane.getByRole('main');
  await pane.getByRole('navigation').getByRole('button', { name: '填报校验' }).click();
  for (let done = 0; done < operations; done += 1) {
    await typeFigures(page, sheet, edits / operations, done);
    await main.getByRole('button', { name: '全部校验' }).click();
    await settled(page);
  }
}

async function typeFigures(page: Page, sheet: string, count: number, turn: number): Promise<void> {
  for (let typed = 0; typed < count; typed += 1) {
    if (typed % RUN === 0) await goToCell(page, { sheet, ...FIRST });
    await page.keyboard.type(String(100 + turn + typed));
    await page.keyboard.press('Enter');
  }
}

interface Held {
  readonly heap: number;
  readonly listeners: number;
}

async function held(page: Page, session: CDPSession): Promise<Held> {
  await settled(page);
  await page.waitForTimeout(1000);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const told = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { heap: told('JSHeapUsedSize'), listeners: told('JSEventListeners') };
}

function ratioOf(after: Held, before: Held): Pick<Measure, 'ratio'> {
  return { ratio: after.listeners / before.listeners };
}
