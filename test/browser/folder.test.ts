import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findFirefox, oldChromium } from '../support/browsers';
import { findChromium } from '../support/chromium';
import {
  chromiumWindow,
  firefoxWindow,
  type AnyWindow,
  STANDS,
} from '../support/release/anyBrowser';
import { unpacked, type Unpacked } from '../support/release/unpacked';
import { wider } from '../support/wider';

/** Milliseconds that a step may take on a busy machine. */
const PATIENCE = 120_000;

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
        const until = async (what: string, script: string): Promise<void> => {
          const end = Date.now() + PATIENCE;
          while ((await window.run(script)) !== true) {
            if (Date.now() > end) throw new Error(`never came: ${what}`);
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
        };
        await window.open(pathToFileURL(join(given.folder, '打开.html')).href);
        await until(
          'an empty book',
          `${STANDS} && document.querySelector('.bar-button-main') !== null`,
        );
        await window.run(press('示例数据'));
        await until('sample data', `${STANDS} && document.querySelector('.bar-badge') !== null`);
        await window.run(`annexWorkbench.host.select({ sheet: '幸福街道', row: 5, column: 6 })`);
        await window.type('321');
        await window.press('Enter');
        await until('the typed figure', G6);
        await window.run(CATCH_DOWNLOAD);
        await window.run(press('保存为文件'));
        await until('the file', `window.caught !== undefined && window.caught.size > 50000`);
        expect(await window.run('window.caught.name')).toMatch(/^2\d{3}-\d\d_总表_宿城区\.xlsx$/);
        await until(
          'that it is kept',
          `/已存在本浏览器/.test(document.querySelector('.bar').innerText)`,
        );
        await window.open(pathToFileURL(join(given.folder, '打开.html')).href);
        await until('the pane again', STANDS);
        await until('the kept figure', G6);
        // The grid's calculation notes on the console what it forgot itself.
        expect(window.errors).toEqual([]);
      }, 300_000);
    });
});

const G6 = `annexWorkbench.host.readSheets(['幸福街道']).then(([found]) =>
  found.values[5 - found.firstRow][6 - found.firstColumn] === 321)`;

const press = (name: string): string =>
  `[...document.querySelectorAll('.bar-button')].find((one) => one.textContent === '${name}').click()`;

/** Files are handed over by links; a browser without a screen asks nobody where to put them. */
const CATCH_DOWNLOAD = `(() => {
  const { createObjectURL } = URL;
  let size = 0;
  URL.createObjectURL = (blob) => { size = blob.size; return createObjectURL(blob); };
  HTMLAnchorElement.prototype.click = function () { window.caught = { name: this.download, size }; };
})()`;
