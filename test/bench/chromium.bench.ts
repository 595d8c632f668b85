import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildOnce, productConfiguration } from '../support/buildOnce';
import { findChromium, launchChromium } from '../support/chromium';
import { fetchedPackage } from '../support/fetchedPackage';
import { ROOT } from '../support/tree';
import { median, spreadOf, type Bench, type Measure } from './Bench';
import { madeUpUnits, writeForms } from './forms';
import type { ReaderName } from './page/readers';
import { sharesOf, type Profile } from './profile';

const FORMS = 200;
const FEW = 20;
/** Fewer where somebody is in a hurry. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const PAGE = 'http://forms.test/';
const SHEETJS = '@e965/xlsx';
const SHEETJS_VERSION = '0.20.3';
/** How many times as long as the product the fastest of the others has to take. */
const WANTED = 5;

/**
 * Returned forms read in a page of Chromium, from memory: by the product's reader as the workbench reads them, built as
 * it is built, and by the libraries' own builds for browsers. In turn, the order turning; ratios are medians over the
 * rounds. All must read the same figures.
 */
export const bench: Bench = {
  title: '在 Chromium 里读表：与别的程序库并列',
  async run({ quick }) {
    if (findChromium() === undefined) return [{ name: '未测：这台机器没有 Chromium' }];
    const work = mkdtempSync(join(tmpdir(), 'bench-forms-'));
    const browser = await launchChromium();
    try {
      await writeForms(work, madeUpUnits(quick ? FEW : FORMS));
      const files = readdirSync(work).map((name) => join(work, name));
      const page = await browser.newPage();
      const others = await opened(page, files);
      const times = await inTurns(page, ['own', 'workers', ...others], quick ? 1 : ROUNDS);
      return [
        ...measures(times, files.length),
        { name: '在页面里读入，时间用在哪里' },
        ...(await shares(await browser.newPage(), files)),
        ...TRIED.map((name) => ({ name: `  ${name}` })),
      ];
    } finally {
      await browser.close();
      rmSync(work, { recursive: true, force: true });
    }
  },
};

/** What was tried against the ratio that is not reached, and what came of it. */
const TRIED = [
  '试过：解压用浏览器自带的 DecompressionStream 而不用 fflate——读入的时间少四成，已采用；从 1 字节、4 KB、16 KB、48 KB 起用它都试过，4 KB 处理器时间最少',
  '其余时间多在浏览器自带的部分：每份七条流，解压之外还有流本身的开销',
  '试过：两个工作线程——在只有两个核心的机器上各要再学一遍表样、再编译一遍程序，所以面板留一个核心给页面',
];

type Times = ReadonlyMap<ReaderName, readonly number[]>;

/** As the pages of the product name the script of their workers. */
const HTML =
  '<!doctype html><meta charset="utf-8"><script id="boot" data-reader="reader.js"></script>';

/** Opens the page, with the forms in its memory and the product's reader. @param built its folder */
async function openedWith(page: Page, files: readonly string[], built: string): Promise<void> {
  await page.route(`${PAGE}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === 'reader.js') return route.fulfill({ path: join(built, path) });
    const file = files[Number(path || NaN)];
    return file === undefined
      ? route.fulfill({ contentType: 'text/html', body: HTML })
      : route.fulfill({ body: readFileSync(file) });
  });
  await page.goto(PAGE);
  await page.addScriptTag({ path: join(built, 'readers.js') });
  await page.evaluate((count) => window.readingPage.load(count), files.length);
}

/** The page with the libraries that can be had, which it gives. */
async function opened(page: Page, files: readonly string[]): Promise<readonly ReaderName[]> {
  await openedWith(page, files, await builtReaders());
  const fetched = fetchedPackage(`${SHEETJS}@${SHEETJS_VERSION}`);
  const scripts = [
    join(ROOT, 'node_modules', 'exceljs', 'dist', 'exceljs.min.js'),
    ...(fetched === undefined
      ? []
      : [join(fetched, 'node_modules', SHEETJS, 'dist', 'xlsx.full.min.js')]),
  ];
  for (const path of scripts) await page.addScriptTag({ path });
  return ['exceljs', 'hucre', ...(fetched === undefined ? [] : (['sheetjs'] as const))];
}

/** Where the time of the product's reading goes, the second time that a page reads all forms. */
async function shares(page: Page, files: readonly string[]): Promise<readonly Measure[]> {
  const built = await builtReaders(true);
  await openedWith(page, files, built);
  await page.evaluate(() => window.readingPage.read('own'));
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  await page.evaluate(() => window.readingPage.read('own'));
  const { profile } = await session.send('Profiler.stop');
  return sharesOf([profile as Profile], join(built, 'readers.js'), '浏览器');
}

/** The readers, written for browsers as the product's own programs are. @param isReadable with their lines */
function builtReaders(isReadable = false): Promise<string> {
  return buildOnce(
    isReadable ? 'readersReadable' : 'readers',
    (folder) => {
      const { entry, output, plugins = [], ...settings } = productConfiguration('taskpane', folder);
      const { reader } = entry as Record<string, string>;
      return [
        {
          ...settings,
          entry: { reader: reader!, readers: join(ROOT, 'test', 'bench', 'page', 'readers.ts') },
          output: { path: output?.path ?? folder, filename: '[name].js' },
          plugins: plugins.filter((plugin) => plugin?.constructor.name === 'Quoted'),
          ...(isReadable ? { optimization: { minimize: false, moduleIds: 'named' } } : {}),
        },
      ];
    },
    ['test/bench/page'],
  );
}

async function inTurns(page: Page, names: readonly ReaderName[], rounds: number): Promise<Times> {
  const times = new Map(names.map((name) => [name, [] as number[]]));
  let expected: number | undefined;
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length]!;
      const { seconds, sum } = await page.evaluate((each) => window.readingPage.read(each), name);
      expected ??= sum;
      if (sum !== expected) throw new Error(`${name} read ${sum}, and the others ${expected}.`);
      times.get(name)!.push(seconds);
    }
  return times;
}

const NAMES: Readonly<Record<ReaderName, string>> = {
  own: '读入（本产品，在页面里）',
  workers: '读入（本产品，两个工作线程）',
  exceljs: '读入（exceljs）',
  hucre: '读入（hucre）',
  sheetjs: '读入（SheetJS）',
};

function measures(times: Times, count: number): readonly Measure[] {
  const [inPage, workers] = [times.get('own')!, times.get('workers')!];
  const own = inPage.map((seconds, round) => Math.min(seconds, workers[round]!));
  const others = [...times].filter(([name]) => name !== 'own' && name !== 'workers');
  const ratios = others.map(([name, each]) => ({
    name: `${NAMES[name]} ÷ 读入（本产品）`,
    each: each.map((seconds, round) => seconds / own[round]!),
  }));
  const fastest = own.map((_, round) => Math.min(...ratios.map(({ each }) => each[round]!)));
  return [
    ...[...times].map(([name, each]) => ({
      name: `${count}份：${NAMES[name]}`,
      seconds: median(each),
      ...spreadOf(each),
    })),
    ...ratios.map(({ name, each }) => ({ name, ratio: median(each), ...spreadOf(each) })),
    {
      name: `其中最快的 ÷ 读入（本产品）（目标 ${WANTED}）`,
      ratio: median(fastest),
      ...spreadOf(fastest),
    },
  ];
}
