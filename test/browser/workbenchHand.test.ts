import type { FrameLocator, Page } from 'playwright-core';
import { filled, goBackToIt, lockedCell, plannedSheet } from '../../src/core/messages/grid';
import { WORKBENCH } from '../../src/core/messages/workbench';
import { parseA1, type CellAddress } from '../../src/core/values/address';
import type { CellValue } from '../../src/core/values/cell';
import { zlibInflate } from '../../src/hosts/xlsx/node/zlibInflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { findChromium } from '../support/chromium';
import { goToCell, said, selection, typeInto, valueAt } from '../support/workbench/cells';
import { downloaded } from '../support/workbench/files';
import { boxOf, CELLS, dragCell, dragHandle, middleOf, pasteText } from '../support/workbench/hand';
import {
  settled,
  startWorkbenchBrowser,
  type OpenWorkbench,
  type Person,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { journalled } from '../support/workbench/journalled';
import { answered, says, soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const SHEET = '幸福街道';
const G = ['G6', 'G7', 'G8', 'G9'];

wider('Chromium', findChromium() !== undefined, () => {
  describe('a hand in the grid', () => {
    let browser: WorkbenchBrowser;
    let person: Person;
    let open: OpenWorkbench;
    let page: Page;
    let pane: FrameLocator;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    }, 600_000);
    beforeEach(async () => {
      person = await browser.person();
      open = await person.open();
      ({ page, pane } = open);
    }, 120_000);
    afterEach(async () => {
      expect(open.errors).toEqual([]);
      await person.leave();
    });
    afterAll(() => browser.close());

    const at = (cell: string): CellAddress => ({ sheet: SHEET, ...parseA1(cell)! });
    const go = (cell: string): Promise<void> => goToCell(page, at(cell));
    const values = (...cells: readonly string[]): Promise<readonly CellValue[]> =>
      Promise.all(cells.map((cell) => valueAt(page, at(cell))));
    const hold = (cells: readonly string[], wanted: readonly CellValue[]): Promise<void> =>
      soon(
        () => values(...cells),
        (now) => {
          expect(now).toEqual(wanted);
        },
      );
    const type = async (cell: string, text: string): Promise<void> => {
      await typeInto(page, at(cell), text);
    };
    const undo = (): Promise<void> => answered(page, () => page.keyboard.press('Control+z'));
    const standsAs = (wanted: string): Promise<void> =>
      soon(all, (now) => {
        expect(now).toBe(wanted);
      });
    /** Everything that stands on the sheet, without its formulas' results. */
    const all = (): Promise<string> =>
      page.evaluate(async (sheet) => {
        await (
          window.annexWorkbench!.host as unknown as { settled: () => Promise<void> }
        ).settled();
        const [found] = await window.annexWorkbench!.host.readSheets([sheet]);
        return JSON.stringify([found?.values, [...(found?.formulas ?? [])]]);
      }, SHEET);

    it('types as fast as keys come, each figure into its own cell', async () => {
      await go('G6');
      for (const figure of ['43645', '43649', '12', '7']) {
        await page.keyboard.type(figure);
        await page.keyboard.press('Enter');
      }
      await hold(G, [43645, 43649, 12, 7]);
    }, 120_000);

    it('has figures that are still being typed in their cell when it clicks elsewhere', async () => {
      await type('G15', '1');
      await go('G6');
      await page.keyboard.type('50');
      await page.mouse.click(...pointOf(await boxOf(page, at('G8'))));
      await page.keyboard.type('90');
      await page.keyboard.press('Enter');
      await hold(['G6', 'G8', 'G15'], [50, 90, 1]);
      await go('G7');
      await page.keyboard.type('70');
      await pane.getByRole('navigation').getByRole('button').first().click();
      await pane.getByRole('navigation').waitFor();
      await hold(['G7'], [70]);
    }, 120_000);

    it('is asked first where what is being typed cannot be taken, and nothing else happens', async () => {
      await go('G6');
      await page.keyboard.type('12/3');
      await pane.getByRole('navigation').getByRole('button').nth(2).click();
      await says(page, /“12\/3”没有填入。.*4（12÷3），还是12月3日/);
      await page.keyboard.press('Control+s');
      await page.mouse.click(...pointOf(await boxOf(page, at('G9'))));
      await soon(
        () => selection(page),
        (now) => {
          expect(now).toBe(`${SHEET}!G6`);
        },
      );
      await hold(['G6'], [null]);
      await page.locator('.workbench-grid').click({ position: { x: 5, y: 5 }, force: true });
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await hold(['G6'], [12]);
      await soon(
        () => said(page),
        (now) => {
          expect(now).toBe('');
        },
      );
    }, 120_000);

    it('is led back to what could not be taken when something leads it away', async () => {
      await type('G6', '3-5');
      await go('G9');
      await page.getByRole('button', { name: goBackToIt() }).click();
      await soon(
        () => selection(page),
        (now) => {
          expect(now).toBe(`${SHEET}!G6`);
        },
      );
      // The editor opens with the text once the sheet has moved there.
      await soon(
        () => journalled(page),
        (now) => {
          expect(now).toContain('"text":"3-5"');
        },
      );
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
      await hold(['G6', 'G9'], [3, null]);
    }, 120_000);

    it('finds no dates in figures, and notes as they were typed', async () => {
      for (const text of [
        '12/3',
        '3-5',
        '1/2',
        '2023/9/1',
        '１２／３',
        '1-2',
        '2023年9月',
        '2023-9',
        '12:30',
      ]) {
        await type('G6', text);
        await says(page, `“${text}”没有填入`);
        await page.keyboard.press('Escape');
        await go('G7');
        await pasteText(page, text);
        await says(page, `G7：“${text}”没有填入`);
        await hold(['G6', 'G7'], [null, null]);
      }
      const notes = ['3-5', '60%', '12/3', '=1+1', '007', '１２／３'];
      for (const text of notes) {
        await type('J6', text);
        await go('J7');
        await pasteText(page, text);
        await hold(['J6', 'J7'], [text, text]);
      }
    }, 240_000);

    it('means the same by typing and by pasting', async () => {
      const taken: readonly (readonly [string, CellValue])[] = [
        ['１，２３４', 1234],
        ['1,234', 1234],
        [' 12 ', 12],
        ['5万', 50000],
        ['320人', 320],
        ['/', '/'],
        ['0', 0],
      ];
      for (const [text, value] of taken) {
        await type('G6', text);
        await go('G7');
        await pasteText(page, `${text}\r\n`);
        await hold(['G6', 'G7'], [value, value]);
      }
      for (const text of ['-3', '1.5', '许多', '=1/3', '=G6', '12345678901234567890', '60%']) {
        await type('G8', text);
        await says(page, `“${text}”没有填入`);
        await page.keyboard.press('Escape');
        await go('G9');
        await pasteText(page, text);
        await says(page, `G9：“${text}”没有填入`);
        await hold(['G8', 'G9'], [null, null]);
      }
      await type('G8', '=120+35');
      await hold(['G8'], [155]);
      await says(page, '“=120+35”按 155 填入');
    }, 240_000);

    it('moves nothing of ours, whatever way it takes', async () => {
      await type('G6', '60');
      await type('G7', '70');
      const before = await all();
      // Neither on a cell of ours nor on one that is to be filled in a menu offers what would be refused.
      for (const [cell, offered] of [
        ['G8', ['复制', '剪切', '粘贴', '清除']],
        // It has no note, which would lie over what is dragged next.
        ['D6', ['复制']],
      ] as const) {
        await go(cell);
        await page.mouse.click(...pointOf(await boxOf(page, at(cell))), { button: 'right' });
        await soon(
          () => page.locator('button').evaluateAll(seen),
          (now) => {
            for (const text of offered) expect(now).toContain(text);
            for (const text of ['复制', '剪切', '粘贴', '清除'])
              if (!(offered as readonly string[]).includes(text)) expect(now).not.toContain(text);
            for (const text of now) expect(text).not.toMatch(/删除|插入|合并/);
          },
        );
        await page.keyboard.press('Escape');
      }

      await go('G6');
      await page.keyboard.press('Control+x');
      await go('C6');
      await page.keyboard.press('Control+v');
      await says(page, lockedCell(SHEET, 'C6'));
      await standsAs(before);

      await go('G7');
      // The grid may scroll under the dragging hand: whichever cell of ours it ends on takes nothing.
      await dragCell(page, at('G7'), at('I8'));
      await says(page, lockedCell(SHEET, 'X').split('：')[1]!);
      await standsAs(before);

      await go('F6');
      await dragCell(page, at('F6'), at('G7'));
      await says(page, lockedCell(SHEET, 'F6'));
      await standsAs(before);
    }, 120_000);

    it('is asked before a moved figure takes the place of another, and takes it back in one step', async () => {
      await type('G6', '60');
      await type('G7', '70');
      await go('G6');
      await dragCell(page, at('G6'), at('G7'));
      await page.getByRole('button', { name: '不移动' }).click();
      await hold(['G6', 'G7'], [60, 70]);
      await dragCell(page, at('G6'), at('G7'));
      await page.getByRole('button', { name: '替换', exact: true }).click();
      await hold(['G6', 'G7'], [null, 60]);
      await go('G7');
      await dragCell(page, at('G7'), at('G9'));
      await hold(G, [null, null, null, 60]);
      await undo();
      await hold(G, [null, 60, null, null]);
      await undo();
      await hold(G, [60, 70, null, null]);
      await undo();
      await undo();
      await hold(G, [null, null, null, null]);
    }, 120_000);

    it('brings no text into a count by cutting it', async () => {
      await type('J6', '约100');
      await hold(['J6'], ['约100']);
      await go('J6');
      await page.keyboard.press('Control+x');
      await go('G6');
      await page.keyboard.press('Control+v');
      await says(page, '“约100”没有填入');
      await hold(['J6', 'G6'], ['约100', null]);
    }, 120_000);

    it('pastes what was copied last, though the browser has not taken it yet', async () => {
      await type('G6', '60');
      await type('J6', '约100');
      await page.evaluate(async () => {
        await navigator.clipboard.writeText('77');
        const { clipboard } = navigator;
        const write = clipboard.write.bind(clipboard);
        clipboard.write = async (items) => {
          await new Promise<void>((resolve) => {
            window.takeCopies = resolve;
          });
          await write(items);
        };
      });
      await go('G6');
      await page.keyboard.press('Control+c');
      await go('G7');
      await page.keyboard.press('Control+v');
      await hold(['G6', 'G7'], [60, 60]);
      await go('G6');
      await page.keyboard.press('Control+x');
      await go('G8');
      await page.keyboard.press('Control+v');
      await hold(['G6', 'G7', 'G8'], [null, 60, 60]);
      await go('J6');
      await page.keyboard.press('Control+x');
      await go('G9');
      await page.keyboard.press('Control+v');
      await says(page, 'G9：“约100”没有填入');
      await hold(['J6', 'G9'], ['约100', null]);
      await page.evaluate(() => {
        window.takeCopies?.();
      });
    }, 120_000);

    it('pastes merged cells and whole rows as a whole or not at all', async () => {
      const before = await all();
      await go('G6');
      await pasteText(
        page,
        '1\n2',
        '<table><tr><td rowspan="2">1</td></tr><tr></tr><tr><td>2</td></tr></table>',
      );
      await hold(['G6', 'G7', 'G8'], [1, null, 2]);
      await undo();
      await standsAs(before);
      await go('B6');
      await pasteText(page, '9\t2\t3\t4\t5\t6\t7');
      await says(page, lockedCell(SHEET, 'B6'));
      await standsAs(before);
    }, 120_000);

    it('asks how a column longer than its group is to be filled', async () => {
      const long = Array.from({ length: 12 }, (_, index) => String(index + 1)).join('\r\n');
      await go('G6');
      await pasteText(page, `${long}\r\n`);
      await page.getByRole('button', { name: '不粘贴' }).click();
      await hold(['G6'], [null]);
      await go('G6');
      await pasteText(page, `${long}\r\n`);
      await page.getByRole('button', { name: '跳过标题，顺着往下填' }).click();
      const down = Array.from({ length: 16 }, (_, index) => `G${index + 6}`);
      await soon(
        async () => (await values(...down)).filter((value) => value !== null),
        (filled) => {
          expect(filled).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
        },
      );
    }, 120_000);

    it('fills down by the handle', async () => {
      await type('G6', '7');
      await go('G6');
      await dragHandle(page, at('G6'), at('G9'));
      await hold(G, [7, 7, 7, 7]);
      await undo();
      await hold(G, [7, null, null, null]);
    }, 120_000);

    it('empties cells of its own, and takes back a hundred steps one by one', async () => {
      await go('G6');
      for (let figure = 1; figure <= 12; figure += 1) {
        await go('G6');
        await page.keyboard.type(String(figure));
        await page.keyboard.press('Enter');
      }
      for (let back = 11; back >= 8; back -= 1) {
        await page.keyboard.press('Control+z');
        await hold(['G6'], [back]);
      }
      for (let more = 0; more < 100; more += 1) await page.keyboard.press('Control+z');
      await hold(['G6'], [null]);
      await says(page, '没有可以撤销的改动了');
    }, 240_000);

    it('fills every selected cell by Ctrl+Enter, and passes over what is ours', async () => {
      const select = async (first: string, more: number): Promise<void> => {
        await go(first);
        for (let press = 0; press < more; press += 1) await page.keyboard.press('Shift+ArrowDown');
      };
      await select('G6', 2);
      await page.keyboard.type('12');
      await page.keyboard.press('Control+Enter');
      await hold(G, [12, 12, 12, null]);
      await undo();
      await hold(G, [null, null, null, null]);
      await select('G12', 2);
      await page.keyboard.type('5');
      await page.keyboard.press('Control+Enter');
      await hold(['G12', 'G13', 'G14', 'G15'], [5, null, 5, null]);
      await says(page, filled(2, 1));
    }, 120_000);

    it('is told no more of what it gave up with Esc', async () => {
      await go('G6');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.type('12/3');
      await page.keyboard.press('Control+Enter');
      await says(page, '“12/3”没有填入');
      await page.keyboard.press('Escape');
      await soon(
        () => said(page),
        (now) => {
          expect(now).toBe('');
        },
      );
      await hold(['G6', 'G7'], [null, null]);
      const { x, width } = await boxOf(page, at('G6'));
      const top = (await page.locator(CELLS).boundingBox())!.y;
      await page.mouse.click(x + width / 2, top + 10);
      await page.keyboard.press('Delete');
      await says(page, lockedCell(SHEET, 'G4'));
      await page.keyboard.press('Escape');
      await soon(
        () => said(page),
        (now) => {
          expect(now).toBe('');
        },
      );
    }, 120_000);

    it('has changed nothing by looking at another sheet', async () => {
      await page.locator('.bar-saving').filter({ hasText: '已存在本浏览器' }).waitFor();
      await page.evaluate(() => {
        const line = document.querySelector('.bar-saving')!;
        new MutationObserver(() => {
          line.setAttribute(
            'data-said',
            `${line.getAttribute('data-said') ?? ''}${line.textContent}`,
          );
        }).observe(line, { childList: true, characterData: true, subtree: true });
      });
      await page.locator('[data-u-comp="slide-tab-item"]').nth(3).click();
      await soon(
        () => selection(page),
        (now) => {
          expect(now).toMatch(/^附件2!/);
        },
      );
      await go('G6');
      expect(await page.locator('.bar-saving').getAttribute('data-said')).toBeNull();
    }, 120_000);

    it('has no copy of a sheet of ours, and no other name for it', async () => {
      const names = async (): Promise<readonly string[]> =>
        (await page.evaluate(() => window.annexWorkbench!.host.listSheets())).map(
          ({ name }) => name,
        );
      const before = await names();
      await go('G6');
      const tab = page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: SHEET }).first();
      await tab.click({ button: 'right' });
      const offering = (): Promise<readonly string[]> => page.locator('button').evaluateAll(seen);
      await soon(offering, (now) => {
        expect(now).not.toEqual([]);
      });
      expect(await offering()).not.toContain('复制');
      await page.keyboard.press('Escape');
      await tab.dblclick();
      await says(page, plannedSheet(SHEET));
      await page.keyboard.type('9');
      await page.keyboard.press('Escape');
      expect(await tab.innerText()).toBe(SHEET);
      expect(await names()).toEqual(before);
    }, 120_000);

    it('finds every sheet but the program’s own in the list beside the tabs', async () => {
      await go('G6');
      const tabs = page.locator('[data-u-comp="slide-tab-bar"]');
      await soon(
        () => tabs.count(),
        (count) => {
          expect(count).toBe(1);
        },
      );
      await page.locator('.workbench-grid [aria-haspopup="menu"]').first().click();
      const list = page.getByRole('dialog', { name: '转到工作表' });
      await list.getByRole('button', { name: '参数' }).waitFor();
      expect(await list.innerText()).not.toContain('_annex');
      await list.getByRole('button', { name: '参数' }).click();
      await soon(
        () => selection(page),
        (now) => {
          expect(now).toMatch(/^参数!/);
        },
      );
    }, 120_000);

    it('has the figure that is still being typed in the saved file', async () => {
      await go('G6');
      await page.keyboard.type('321');
      const { bytes } = await downloaded(page, () => page.keyboard.press('Control+s'));
      await settled(page);
      const sheet = readXlsx(bytes, { inflate: zlibInflate }).sheets.find(
        ({ name }) => name === SHEET,
      )!;
      expect(sheet.values[5 - sheet.firstRow]?.[6 - sheet.firstColumn]).toBe(321);
      await go('G7');
      await page.keyboard.type('654');
      await page.getByRole('button', { name: WORKBENCH.versions }).click();
      await hold(['G7'], [654]);
    }, 120_000);
  });
});

function pointOf(box: Parameters<typeof middleOf>[0]): [number, number] {
  const { x, y } = middleOf(box);
  return [x, y];
}

/** Texts of buttons that a person can see and reach: what lies behind others or off the page is left out. */
function seen(buttons: readonly Element[]): readonly string[] {
  return buttons.flatMap((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    return button.contains(there) ? [button.textContent] : [];
  });
}

declare global {
  interface Window {
    /** Lets the browser take what was copied. */
    takeCopies?: () => void;
  }
}
