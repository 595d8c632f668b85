import { lockedCell } from '../../src/core/messages/grid';
import { parseA1 } from '../../src/core/values/address';
import { findFirefox } from '../support/browsers';
import { serve } from '../support/pane/site';
import { firefoxWindow, STANDS, type AnyWindow } from '../support/release/anyBrowser';
import { builtWorkbench } from '../support/workbench/build';
import { PATIENCE } from '../support/workbench/openWorkbench';
import { soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const SHEET = '幸福街道';

wider('Firefox', findFirefox() !== undefined, () => {
  describe('a hand in the grid, in Firefox', () => {
    let site: Awaited<ReturnType<typeof serve>>;
    let window: AnyWindow;
    beforeAll(async () => {
      site = await serve(await builtWorkbench());
      window = await firefoxWindow(findFirefox()!);
      await opened();
    }, 600_000);
    afterAll(async () => {
      await window.close();
      await site.close();
    });

    const run = (script: string): Promise<unknown> => window.run(script);
    const is = (script: string, wanted: unknown): Promise<void> =>
      soon(
        () => run(script),
        (now) => {
          expect(now).toEqual(wanted);
        },
        PATIENCE,
      );
    const at = (cell: string): string => JSON.stringify({ sheet: SHEET, ...parseA1(cell)! });
    const go = (cell: string): Promise<unknown> =>
      run(`annexWorkbench.host.select(${at(cell)}).then(() => 0)`);
    const hold = (...cells: readonly (readonly [string, unknown])[]): Promise<void> =>
      is(
        `annexWorkbench.host.readSheets(['${SHEET}']).then(([found]) =>
          [${cells.map(([cell]) => at(cell)).join()}].map(({ row, column }) =>
            found.values[row - found.firstRow]?.[column - found.firstColumn] ?? null))`,
        cells.map(([, value]) => value),
      );
    const says = (words: string): Promise<void> =>
      is(`document.querySelector('.says').innerText.includes(${JSON.stringify(words)})`, true);
    const opened = async (): Promise<void> => {
      await window.open(site.address);
      await is(STANDS, true);
      await is(`/已存在本浏览器/.test(document.querySelector('.bar').innerText)`, true);
    };
    const type = async (...figures: readonly string[]): Promise<void> => {
      for (const figure of figures) {
        await window.type(figure);
        await window.press('Enter');
      }
    };

    it('types as fast as keys come, and is told what cannot be taken', async () => {
      await go('G6');
      await type('43645', '43649', '12');
      await hold(['G6', 43645], ['G7', 43649], ['G8', 12]);
      await go('G9');
      await type('12/3');
      await says('“12/3”没有填入');
      await window.press('Escape');
      await go('C6');
      await type('7');
      await says(lockedCell(SHEET, 'C6'));
      await hold(['G9', null]);
    }, 300_000);

    it('takes back step by step, and has what is being typed when it turns to the pane', async () => {
      await go('G9');
      await window.type('77');
      await run(
        `document.querySelector('.workbench-pane').contentDocument.querySelector('nav button').click()`,
      );
      await hold(['G9', 77]);
      await go('G6');
      await window.press('Control+z');
      await hold(['G8', 12], ['G9', null]);
      await window.press('Control+z');
      await hold(['G7', 43649], ['G8', null]);
    }, 300_000);

    it('has its work after a reload, and can take it back still', async () => {
      await go('G10');
      await type('5');
      await is(`/已存在本浏览器/.test(document.querySelector('.bar').innerText)`, true);
      await opened();
      await hold(['G6', 43645], ['G7', 43649], ['G10', 5]);
      await go('G6');
      await window.press('Control+z');
      await hold(['G7', 43649], ['G10', null]);
    }, 300_000);

    it('has no error on its console', () => {
      expect(window.errors).toEqual([]);
    });
  });
});
