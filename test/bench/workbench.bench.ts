import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { collectReturns } from '../../src/app/collectReturns';
import { planWorkbook } from '../../src/app/planWorkbook';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { locateEntries } from '../../src/core/entries/locateEntries';
import { findChromium } from '../support/chromium';
import { builtPane } from '../support/pane/build';
import { goToCell, workbookIn } from '../support/workbench/cells';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
} from '../support/workbench/openWorkbench';
import { median, seconds, spreadOf, type Bench, type Measure } from './Bench';
import { catalogue, emptyBook, write } from './month';
import type { Prepared } from './month';
import { taking, type Took } from './taking';

/** Bytes, gzip, that the pane may load before it shows itself. */
const PANE_BUDGET = 340 * 1024;

/** Seconds that a step may take; its ratio is to them. */
const WANTED = { typed: 0.3, kept: 0.3, one: 0.5, fifteen: 1.5 } as const;

/** The build that is set beside this one, as `WORKBENCH_BEFORE` names it; its ratios are this one's over it. */
const BEFORE = process.env['WORKBENCH_BEFORE'];

/** The workbench as `npm run build` makes it, in Chromium, beside the command line's same steps. */
export const bench: Bench = {
  title: '浏览器工作台',
  async run(prepared) {
    if (findChromium() === undefined) return [{ name: '未测：这台机器没有 Chromium' }];
    const browser = await startWorkbenchBrowser();
    try {
      const person = await browser.person();
      const workbench = await person.open();
      const load = await firstLoad(workbench.page);
      return [
        {
          name: '首次打开到算好的总表',
          seconds: load.seconds,
          bytes: await gzipped(browser.address, load.files),
        },
        ...(await paneSize()),
        ...(await building(workbench, prepared)),
        ...(await typing(workbench)),
        ...(await collecting(prepared)),
      ];
    } finally {
      await browser.close();
    }
  },
};

interface Load {
  readonly seconds: number;
  /** Paths of what was asked for until then. */
  readonly files: readonly string[];
}

/** From the first request to the moment when the book stood in the page. */
function firstLoad(page: Page): Promise<Load> {
  return page.evaluate(() => {
    const [shown] = performance.getEntriesByName('annex.book');
    if (!shown) throw new Error('The page does not say when its book stood.');
    const files = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < shown.startTime)
      .map(({ name }) => new URL(name).pathname);
    return { seconds: shown.startTime / 1000, files: ['/index.html', ...files] };
  });
}

async function gzipped(address: string, files: readonly string[]): Promise<number> {
  let sum = 0;
  for (const file of files) {
    const answer = await fetch(new URL(file, address));
    sum += gzipSync(new Uint8Array(await answer.arrayBuffer())).length;
  }
  return sum;
}

/** What the pane loads in Excel before it shows itself, office.js and what workers run left aside, against its budget. */
async function paneSize(): Promise<readonly Measure[]> {
  const { folder } = await builtPane();
  const html = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const named = readdirSync(folder).filter(
    (name) => html.includes(name) && /^(?!reader[.]).*[.](js|css)$/.test(name),
  );
  const bytes = named.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length,
    0,
  );
  return [
    { name: '面板自身的下载量（gzip）', bytes },
    { name: '面板下载量 ÷ 限额 340 KB', ratio: bytes / PANE_BUDGET },
  ];
}

/** 建表 in the pane, of the month that the command line builds. */
async function building(
  workbench: OpenWorkbench,
  { quick }: Prepared,
): Promise<readonly Measure[]> {
  const done = await build(workbench);
  const line = await seconds(() => write(planWorkbook(emptyBook(false), catalogue)), quick ? 1 : 3);
  return [
    { name: '建完整总表并显示', seconds: done },
    { name: '建总表：工作台 ÷ 命令行写文件', ratio: done / line },
  ];
}

/** Builds it in a new book; gives the seconds from the click until it is shown. */
async function build({ page, pane }: OpenWorkbench): Promise<number> {
  await page.getByRole('button', { name: '新建' }).click();
  await settled(page);
  for (const [label, option] of [
    ['年份', '2023年'],
    ['月份', '9月'],
  ] as const) {
    await pane.getByLabel(label).click();
    await pane.getByRole('option', { name: option, exact: true }).click();
  }
  const button = pane.getByRole('main').getByRole('button', { name: '建表', exact: true });
  return timed(async () => {
    await button.click();
    await pane.getByText('总表 · 宿城区').waitFor();
    await settled(page);
  });
}

/** From Enter on a typed value to the changed status on the annex, and until the browser keeps it. */
async function typing({ page }: OpenWorkbench): Promise<readonly Measure[]> {
  await typePopulation(page);
  // No function in the page has a name here: the runner would add one that pages do not know.
  const changed = page.evaluate(async () => {
    const { host } = window.annexWorkbench!;
    const before = JSON.stringify(await host.readSheets(['镇街汇总']));
    const since = await new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        () => {
          resolve(performance.now());
        },
        { capture: true, once: true },
      );
    });
    const saving = document.querySelector<HTMLElement>('.bar-saving')!;
    const kept = new Promise<number>((resolve) => {
      new MutationObserver(() => {
        if (saving.innerText.startsWith('已存')) resolve((performance.now() - since) / 1000);
      }).observe(saving, { subtree: true, childList: true, characterData: true });
    });
    while (JSON.stringify(await host.readSheets(['镇街汇总'])) === before)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return [(performance.now() - since) / 1000, await kept] as const;
  });
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  const [took, kept] = await changed;
  return [
    { name: '改一个数到汇总变过来', seconds: took, ratio: took / WANTED.typed },
    { name: '改一个数到存在本浏览器', seconds: kept, ratio: kept / WANTED.kept },
  ];
}

/** Types a figure that many others follow from, but for Enter. */
async function typePopulation(page: Page): Promise<void> {
  const [town] = emptyBook(false).roster;
  const at = locateEntries(await workbookIn(page))(town!.code, 'el:pop.resident', 'value');
  if (!at) throw new Error('The book does not ask for the population.');
  await goToCell(page, at);
  await page.keyboard.type('50000');
}

/** The steps of taking in files that are measured, and the seconds that each may take. */
const TAKEN = {
  typed: { name: '输入后立即放入1个文件到汇总显示', wanted: WANTED.one },
  rested: { name: '输入后歇3秒，放入1个文件到汇总显示', wanted: WANTED.one },
  others: { name: '再放入其余文件到汇总显示', wanted: WANTED.fifteen },
} as const;

type Taken = Readonly<Record<keyof typeof TAKEN, Took>>;

/** Milliseconds in which a person who has typed something finds the file that came in: few. */
const REST = 3000;

const ROUNDS = 3;

/**
 * Returned files chosen, read, judged and taken in, until the roll-up stands; in windows of people who have just built
 * the book and typed a value. What is not counted is said where it is measured. Rounds of this build and of the earlier
 * one, in turn, each in a browser of its own; medians.
 */
async function collecting(prepared: Prepared): Promise<readonly Measure[]> {
  const rounds: { readonly now: Taken; readonly before?: Taken }[] = [];
  for (let round = 0; round < (prepared.quick ? 1 : ROUNDS); round += 1) {
    const now = await takenWith(prepared);
    rounds.push(
      BEFORE === undefined ? { now } : { now, before: await takenWith(prepared, BEFORE) },
    );
  }
  const now = rounds.map((each) => each.now);
  const before = rounds.flatMap((each) => each.before ?? []);
  const line = await collectedByLine(prepared);
  return [
    ...(Object.keys(TAKEN) as (keyof Taken)[]).flatMap((step) => saidOf(step, now, before)),
    {
      name: '收表汇总：工作台 ÷ 命令行写文件',
      ratio: (wholeOf(now, 'typed') + wholeOf(now, 'others')) / line,
    },
  ];
}

async function takenWith({ returns }: Prepared, folder?: string): Promise<Taken> {
  const browser = await startWorkbenchBrowser(folder);
  const at = async <T>(rest: number, work: (workbench: OpenWorkbench) => Promise<T>) => {
    const person = await browser.person();
    const workbench = await person.open();
    await build(workbench);
    await typePopulation(workbench.page);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.evaluate(() => window.annexWorkbench!.host.readSheets(['镇街汇总']));
    await workbench.pane.getByRole('navigation').getByRole('button', { name: '收表汇总' }).click();
    await workbench.page.waitForTimeout(rest);
    const done = await work(workbench);
    await person.leave();
    return done;
  };
  try {
    const one = returns.slice(0, 1);
    const typed = await at(0, async (workbench) => ({
      typed: await taking(workbench, one),
      others: await taking(workbench, returns.slice(1)),
    }));
    return { ...typed, rested: await at(REST, (workbench) => taking(workbench, one)) };
  } finally {
    await browser.close();
  }
}

/** Seconds in which the command line takes in the same files and writes the book. */
function collectedByLine({ returns, quick }: Prepared): Promise<number> {
  return seconds(
    async () => {
      const read = returns.map(({ file, bytes }) => ({
        file,
        sha256: file,
        content: readXlsx(bytes, { inflate: zlibInflate }),
      }));
      const { book } = collectReturns(emptyBook(false), catalogue, read, '2023-10-03');
      await write(planWorkbook(book, catalogue));
    },
    quick ? 1 : 3,
  );
}

function saidOf(step: keyof Taken, now: readonly Taken[], before: readonly Taken[]): Measure[] {
  const { name, wanted } = TAKEN[step];
  const took = wholeOf(now, step);
  const lines = (rounds: readonly Taken[], as: string): Measure[] => [
    {
      name: as,
      seconds: wholeOf(rounds, step),
      ...spreadOf(rounds.map((each) => wholeOf([each], step))),
    },
    { name: `${as}：其中点“收下”之后`, seconds: median(rounds.map((each) => each[step].shown)) },
    { name: `${as}：处理器`, seconds: median(rounds.map((each) => each[step].worked)) },
  ];
  const said = [...lines(now, name), { name: `${name} ÷ 应有的`, ratio: took / wanted }];
  if (before.length === 0) return said;
  const ratio = took / wholeOf(before, step);
  return [
    ...said,
    ...lines(before, `${name}，先前的版本`),
    { name: `${name}：现在 ÷ 先前`, ratio },
  ];
}

/** Seconds of a step without those in which the person was waited for. */
function wholeOf(rounds: readonly Taken[], step: keyof Taken): number {
  return median(rounds.map((each) => each[step].judged + each[step].shown));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
