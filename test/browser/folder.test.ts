import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UNPACK_FIRST } from '../../src/core/messages/folder';
import { COLLECT } from '../../src/core/messages/paneCollect';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { findFirefox, oldChromium } from '../support/browsers';
import { findChromium } from '../support/chromium';
import { filledForm } from '../support/pane/forms';
import {
  chromiumWindow,
  firefoxWindow,
  STANDS,
  type AnyWindow,
} from '../support/release/anyBrowser';
import { Hand, monthByHand } from '../support/release/monthByHand';
import { unpacked, type Unpacked } from '../support/release/unpacked';
import { findWebKit, webkitWindow } from '../support/release/webkitWindow';
import { wider } from '../support/wider';

type Open = () => Promise<AnyWindow>;

const opening = (
  path: string | undefined,
  open: (path: string) => Promise<AnyWindow>,
): Open | undefined => (path === undefined ? undefined : () => open(path));

/** Old browsers for servers without a screen run in one process alone. */
const old = (path: string): Promise<AnyWindow> => chromiumWindow(path, ['--single-process']);

const BROWSERS: readonly (readonly [string, Open | undefined])[] = [
  ['Chromium', opening(findChromium(), chromiumWindow)],
  // Fetched, and broken by a busy machine: tried where they are asked for.
  ...(process.env['OLD_BROWSERS'] === undefined
    ? []
    : ([
        ['Chromium 109, the last one for Windows 7', opening(oldChromium(109), old)],
        ['Chromium 92, the floor', opening(oldChromium(92), old)],
        ['WebKitGTK', opening(findWebKit(), webkitWindow)],
      ] as const)),
  ['Firefox', opening(findFirefox(), firefoxWindow)],
];

describe('the workbench, opened from a folder by a double click', () => {
  let given: Unpacked;
  let current: AnyWindow | undefined;
  beforeAll(async () => {
    given = await unpacked();
  }, 600_000);
  afterEach(async () => {
    await current?.close();
    current = undefined;
  });
  afterAll(() => given.remove());

  for (const [name, open] of BROWSERS)
    wider(name, open !== undefined, () => {
      it(`takes figures in, writes a file and keeps its work: ${name}`, async () => {
        const window = (current = await open!());
        const hand = new Hand(window);
        await hand.open(pathToFileURL(join(given.folder, '打开.html')).href);
        await hand.press('示例数据');
        await hand.until(
          'sample data',
          `${STANDS} && document.querySelector('.bar-badge') !== null`,
        );
        await window.run(`annexWorkbench.host.select({ sheet: '幸福街道', row: 5, column: 6 })`);
        await window.type('321');
        await window.press('Enter');
        await hand.until('the typed figure', G6);
        const { name: file, bytes } = await hand.caught(() => hand.press('保存为文件'));
        expect(bytes.length).toBeGreaterThan(50_000);
        expect(file).toMatch(/^2\d{3}-\d\d_总表_宿城区\.xlsx$/);
        await hand.until(
          'that it is kept',
          `/已存在本浏览器/.test(document.querySelector('.bar').innerText)`,
        );
        await hand.open(pathToFileURL(join(given.folder, '打开.html')).href);
        await hand.until('the kept figure', G6);
        expect(await window.run('document.body.innerText')).not.toContain(UNPACK_FIRST[0]);
        expect(window.errors).toEqual([]);
      }, 300_000);

      it(`reads many returned files in a worker, and by itself where there are none: ${name}`, async () => {
        const window = (current = await open!());
        const hand = new Hand(window);
        await hand.open(pathToFileURL(join(given.folder, '打开.html')).href);
        await hand.press('新建');
        await hand.pressInPane('建表 ');
        await hand.reads('张工作表');
        const forms = await Promise.all(
          [7, 8].map((births) =>
            writeXlsx(filledForm('321302103', { 'el:pop.births/value': births })),
          ),
        );
        const files = Array.from({ length: MANY }, (_, no) => ({
          name: `${no}.xlsx`,
          bytes: no === 3 ? new TextEncoder().encode('none') : forms[no % 2]!,
        }));
        const read = async (): Promise<unknown> => {
          await hand.give(files);
          await hand.reads('核对后收下');
          const seen = await window.run(SEEN);
          await hand.pressInPane(COLLECT.discard);
          return seen;
        };
        await window.run(COUNT_ANSWERS);
        const inWorker = await read();
        // It says that it is ready, too.
        expect(await window.run('window.answers')).toBe(MANY + 1);
        await window.run(REFUSE_WORKERS);
        expect(await read()).toEqual(inWorker);
        expect(await window.run('window.answers')).toBe(MANY + 1);
        expect(window.errors).toEqual([]);
      }, 300_000);

      it(`says what to do where it lies alone: ${name}`, async () => {
        const window = (current = await open!());
        const seen = `document.body.innerText.split(/\\n+/).filter((line) => line !== '')`;
        const alone = mkdtempSync(join(tmpdir(), 'annex 单独-'));
        copyFileSync(join(given.folder, '打开.html'), join(alone, '打开.html'));
        await window.open(pathToFileURL(join(alone, '打开.html')).href);
        expect(await window.run(seen)).toEqual(UNPACK_FIRST);
        rmSync(alone, { recursive: true });
      });

      // A minute of a whole machine in each: in all of them where it is asked for.
      if (process.env['OLD_BROWSERS'] === undefined && name !== 'Chromium') return;
      it(`is where a month is done: ${name}`, async () => {
        const window = (current = await open!());
        const hand = new Hand(window);
        await hand.open(pathToFileURL(join(given.folder, '打开.html')).href);
        await monthByHand(hand);
        expect(window.errors).toEqual([]);
      }, 900_000);
    });
});

/** As many as are worth a worker. */
const MANY = 40;

const SEEN = `document.querySelector('.workbench-pane').contentDocument.querySelector('main').innerText`;

const COUNT_ANSWERS = `(() => {
  const pane = document.querySelector('.workbench-pane').contentWindow;
  const { Worker } = pane;
  window.answers = 0;
  pane.Worker = function (address) {
    const worker = new Worker(address);
    worker.addEventListener('message', () => { window.answers += 1; });
    return worker;
  };
})()`;

const REFUSE_WORKERS = `(() => {
  document.querySelector('.workbench-pane').contentWindow.Worker = function () {
    throw new Error('refused');
  };
})()`;

const G6 = `annexWorkbench.host.readSheets(['幸福街道']).then(([found]) =>
  found.values[5 - found.firstRow][6 - found.firstColumn] === 321)`;
