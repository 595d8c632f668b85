import { filled, lockedCell, nothingToUndo, overTheEnd } from '../../src/core/messages/grid';
import { parseA1 } from '../../src/core/values/address';
import { findFirefox } from '../support/browsers';
import { serve } from '../support/pane/site';
import { firefoxWindow, STANDS, type HandWindow } from '../support/release/anyBrowser';
import { builtWorkbench } from '../support/workbench/build';
import { boxIn, CELLS, middleOf, type Point } from '../support/workbench/hand';
import { PATIENCE } from '../support/workbench/openWorkbench';
import { soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const SHEET = '幸福街道';

wider('Firefox', findFirefox() !== undefined, () => {
  describe('a hand in the grid, in Firefox', () => {
    let site: Awaited<ReturnType<typeof serve>>;
    let window: HandWindow;
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

    const boxOf = async (cell: string): Promise<ReturnType<typeof boxIn>> => {
      const saved = (await run('annexWorkbench.host.save()')) as readonly string[];
      const canvas = (await run(
        `(({ x, y }) => ({ x, y }))(document.querySelector('${CELLS}').getBoundingClientRect())`,
      )) as Point;
      return boxIn(saved, canvas, { sheet: SHEET, ...parseA1(cell)! });
    };
    const pointOf = async (cell: string): Promise<Point> => middleOf(await boxOf(cell));
    /** Waits until the pointer shows what it would take hold of: the frame is drawn later than the cell is selected. */
    const grip = (shown: string, at: Point): Promise<void> =>
      soon(
        async () => {
          await window.move({ x: at.x - 20, y: at.y - 5 });
          await window.move(at);
          return run(`getComputedStyle(document.elementFromPoint(${at.x}, ${at.y})).cursor`);
        },
        (now) => {
          expect(now).toBe(shown);
        },
        PATIENCE,
      );

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

    it('fills by the handle, over a heading too, and moves nothing of ours', async () => {
      await go('G12');
      await type('12');
      await go('G12');
      const [first, last, own] = [await pointOf('G12'), await pointOf('G15'), await pointOf('I8')];
      const box = await boxOf('G12');
      await grip('crosshair', { x: box.x + box.width, y: box.y + box.height });
      await window.drag({ x: box.x + box.width, y: box.y + box.height }, last);
      await says(filled(2, 1));
      await hold(['G13', null], ['G14', 12], ['G15', 12]);
      await go('G12');
      await grip('move', { x: first.x, y: box.y + box.height });
      await window.drag({ x: first.x, y: box.y + box.height }, own);
      await is(`document.querySelector('.says').innerText.includes('不能修改')`, true);
      await hold(['G12', 12]);
    }, 300_000);

    it('takes back all of it and no more, pressed a hundred times', async () => {
      await go('G6');
      for (let press = 0; press < 100; press += 1) await window.press('Control+z');
      await says(nothingToUndo());
      await hold(['G6', null], ['G12', null], ['G14', null]);
    }, 300_000);

    it('pastes figures that were copied elsewhere, with their heading, over the end of a group', async () => {
      await window.open('data:text/html,<textarea rows="12"></textarea>');
      await run(`document.querySelector('textarea').focus()`);
      for (const line of ['本期数', '', '１２', '13', '1,400', '15', '16', '17', '18', '19']) {
        if (line !== '') await window.type(line);
        await window.press('Enter');
      }
      await window.press('Control+a');
      await window.press('Control+c');
      await opened();
      await go('G4');
      await window.press('Control+v');
      const { title, flow } = overTheEnd(1, 9, 'G13');
      await is(`document.querySelector('dialog[open] .dialog-title')?.innerText`, title);
      await run(`[...document.querySelectorAll('dialog[open] button')].find((button) =>
        button.innerText === ${JSON.stringify(flow)}).click()`);
      await hold(['G5', null], ['G6', 12], ['G7', 13], ['G8', 1400], ['G12', 18], ['G14', 19]);
      await go('G6');
      await window.press('Control+z');
      await hold(['G6', null], ['G12', null], ['G14', null]);
    }, 300_000);

    it('is asked before the page is left with what cannot be taken', async () => {
      await go('G6');
      await window.type('12/3');
      const asks = `!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))`;
      await is(asks, true);
      await window.press('Escape');
      await is(`/已存在本浏览器/.test(document.querySelector('.bar').innerText)`, true);
      await is(asks, false);
    }, 300_000);

    it('has no error on its console', () => {
      expect(window.errors).toEqual([]);
    });
  });
});
