import type { FrameLocator, Page } from 'playwright-core';
import {
  copyOnePlaceOnly,
  filled,
  hiddenCopied,
  lockedCell,
  lockedSheet,
  nothingToFill,
  noTextCopied,
  onePlaceOnly,
  overTheEnd,
  overwrites,
  spacedCopied,
  tooMuchPasted,
} from '../../src/core/messages/grid';
import { parseA1, type CellAddress } from '../../src/core/values/address';
import type { CellValue } from '../../src/core/values/cell';
import { findChromium } from '../support/chromium';
import { goToCell, selection, typeInto, valueAt } from '../support/workbench/cells';
import {
  boxOf,
  clickAt,
  dragCell,
  dragged,
  dragHandle,
  middleOf,
  pasteText,
} from '../support/workbench/hand';
import {
  startWorkbenchBrowser,
  type OpenWorkbench,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { answered, says, soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const SHEET = '幸福街道';

/** A table as a spreadsheet puts it on the clipboard. */
const table = (...rows: readonly string[]): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->${rows
    .map((row) => `<tr>${row}</tr>`)
    .join('')}<!--EndFragment--></table></body></html>`;

wider('Chromium', findChromium() !== undefined, () => {
  describe('what is brought into the grid from elsewhere', () => {
    let browser: WorkbenchBrowser;
    let open: OpenWorkbench;
    let page: Page;
    let pane: FrameLocator;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
      open = await (await browser.person()).open();
      ({ page, pane } = open);
    }, 600_000);
    afterAll(() => browser.close());

    const at = (cell: string): CellAddress => ({ sheet: SHEET, ...parseA1(cell)! });
    const go = (cell: string): Promise<void> => goToCell(page, at(cell));
    const hold = (wanted: Readonly<Record<string, CellValue>>): Promise<void> =>
      soon(
        async () =>
          Object.fromEntries(
            await Promise.all(
              Object.keys(wanted).map(async (cell) => [cell, await valueAt(page, at(cell))]),
            ),
          ) as Readonly<Record<string, CellValue>>,
        (now) => {
          expect(now).toEqual(wanted);
        },
      );
    const pasteAt = async (cell: string, text: string, html?: string): Promise<void> => {
      await go(cell);
      await pasteText(page, text, html);
    };
    const undo = (): Promise<void> => answered(page, () => page.keyboard.press('Control+z'));
    const choose = async (title: string, choice: string): Promise<void> => {
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.getByRole('button', { name: choice, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    const click = async (cell: string): Promise<void> => {
      await clickAt(page, middleOf(await boxOf(page, at(cell))));
    };

    it.each<[string, string, string | undefined, Readonly<Record<string, CellValue>>]>([
      [
        'Excel',
        '1,234\r\n12\r\n',
        table('<td class=xl65 align=right>1,234</td>', '<td>12</td>'),
        { G6: 1234, G7: 12 },
      ],
      [
        'WPS, with a number that is shown rounded',
        '13\r\n',
        table('<td x:num="12.999999999999999">13</td>'),
        { G6: 13, G7: null },
      ],
      [
        'LibreOffice',
        '12\t\n13\t\n',
        table(
          '<td sdval="12" sdnum="1033;">12</td><td></td>',
          '<td sdval="13" sdnum="1033;">13</td>',
        ),
        { G6: 12, G7: 13 },
      ],
      [
        'a web page with merged cells',
        '1\n\n2',
        '<div><table><tr><td rowspan="2"> 1&nbsp;</td></tr><tr></tr><tr><td><b>2</b></td></tr></table></div>',
        { G6: 1, G7: null, G8: 2 },
      ],
      ['lines of a table in a PDF', '12\r\n\r\n13\r\n', undefined, { G6: 12, G7: null, G8: 13 }],
      [
        'a chat, with spaces that nobody sees',
        '\u200b１２　\n\u00a013人\u00a0\n',
        undefined,
        { G6: 12, G7: 13 },
      ],
      [
        'a table that was sent in DingTalk',
        '常住人口\t12\n老年人口\t13',
        '<meta charset="utf-8"><div data-type="table"><table><tbody><tr><td><p><span>12</span></p></td></tr><tr><td><p><span>13&nbsp;</span></p></td></tr></tbody></table></div>',
        { G6: 12, G7: 13 },
      ],
      ['a message in WeChat', '12\u3000\n1,300\n', undefined, { G6: 12, G7: 1300 }],
      ['the heading above it, onto itself', '本期数\n\n6\n7', undefined, { G6: 6, G7: 7 }],
    ])('takes figures from %s', async (what, text, html, wanted) => {
      await pasteAt(what.includes('heading') ? 'G4' : 'G6', text, html);
      await hold(wanted);
      await undo();
      await hold(Object.fromEntries(Object.keys(wanted).map((cell) => [cell, null])));
    });

    it('takes nothing from pictures and files, says so, and goes on', async () => {
      await go('G6');
      await page.evaluate(async () => {
        const canvas = document.createElement('canvas');
        const picture = await new Promise<Blob | null>((resolve) => {
          canvas.toBlob(resolve, 'image/png');
        });
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture! })]);
      });
      await page.keyboard.press('Control+v');
      await says(page, noTextCopied());
      await typeInto(page, at('G6'), '6');
      await hold({ G6: 6 });
      await go('G7');
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File(['PK'], '报表.xlsx'));
        const paste = { clipboardData, bubbles: true, cancelable: true };
        document.activeElement!.dispatchEvent(new ClipboardEvent('paste', paste));
      });
      await says(page, noTextCopied());
      await undo();
      await hold({ G6: null, G7: null });
    });

    it('refuses as a whole what has no place, and says where', async () => {
      const empty = { G6: null, G7: null, G8: null, G13: null, G14: null };
      await pasteAt('G13', '5\n6');
      await says(page, lockedCell(SHEET, 'G13'));
      await pasteAt('G6', '本期数\n6');
      await says(page, 'G6：“本期数”没有填入');
      await pasteAt('G6', '常住人口 12');
      await says(page, 'G6：“常住人口 12”没有填入');
      await pasteAt('G6', Array.from({ length: 10_000 }, (_, row) => row).join('\n'));
      await says(page, tooMuchPasted(10_000));
      await pasteAt('F6', '1\t2');
      await says(page, lockedCell(SHEET, 'F6'));
      await hold(empty);
    });

    it('asks what is meant where that cannot be seen', async () => {
      const hidden = `<table><tr><td>1</td></tr><tr height=0 style='display:none'><td>2</td></tr><tr><td>3</td></tr></table>`;
      await pasteAt('G6', '1\n2\n3', hidden);
      await choose(hiddenCopied(1).title, hiddenCopied(1).neither);
      await hold({ G6: null });
      await pasteAt('G6', '1\n2\n3', hidden);
      await choose(hiddenCopied(1).title, hiddenCopied(1).seen);
      await hold({ G6: 1, G7: 3, G8: null });
      await undo();
      await hold({ G6: null, G7: null });
      await pasteAt('G6', '120 345\n130 350');
      await choose(spacedCopied('').title, spacedCopied('').numbers);
      await hold({ G6: 120_345, G7: 130_350 });
      await undo();
      await pasteAt('G6', '120 345\n130 350');
      await page.keyboard.press('Escape');
      await hold({ G6: null, G7: null });
    });

    it('asks how a column goes on over two groups, and over rows that are hidden', async () => {
      const long = Array.from({ length: 13 }, (_, row) => String(row + 1)).join('\n');
      const { title, skip, flow } = overTheEnd(2, 13, 'G13');
      await pasteAt('G6', long);
      await choose(title, skip);
      await hold({ G6: 1, G12: 7, G13: null, G14: 9, G17: 12, G18: null });
      await undo();
      await hold({ G6: null, G14: null });
      await pasteAt('G6', long);
      await choose(title, flow);
      await hold({ G12: 7, G13: null, G14: 8, G17: 11, G18: null, G19: 12, G20: 13 });
      await undo();
      await hold({ G6: null, G20: null });
      await pasteAt('J75', '甲\n乙');
      await choose(title, flow);
      await hold({ J75: '甲', J80: '乙' });
      await undo();
      await hold({ J75: null, J80: null });
    });

    it('fills every selected cell with one, and several cells into one place only', async () => {
      await go('G6');
      await page.keyboard.down('Control');
      await click('G8');
      await page.keyboard.up('Control');
      await pasteText(page, '9');
      await hold({ G6: 9, G7: null, G8: 9 });
      await pasteText(page, '1\n2');
      await says(page, onePlaceOnly());
      await hold({ G6: 9, G7: null, G8: 9 });
      await undo();
      await hold({ G6: null, G8: null });
    });

    it('copies one place at a time, and says so', async () => {
      await typeInto(page, at('G6'), '60');
      await typeInto(page, at('G8'), '80');
      await hold({ G6: 60, G8: 80 });
      for (const key of ['Control+c', 'Control+x']) {
        await page.evaluate(() => navigator.clipboard.writeText('77'));
        await go('G6');
        await page.keyboard.down('Control');
        await click('G8');
        await page.keyboard.up('Control');
        await page.keyboard.press(key);
        await says(page, copyOnePlaceOnly());
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('77');
        await typeInto(page, at('G9'), '12/3');
        await says(page, '“12/3”没有填入');
        await page.keyboard.press('Escape');
      }
      await undo();
      await undo();
      await hold({ G6: null, G8: null });
    });

    it('copies and cuts by the keys of old keyboards, and what was there when it did', async () => {
      await page.evaluate(() => navigator.clipboard.writeText('77'));
      await typeInto(page, at('G6'), '60');
      await go('G6');
      await page.keyboard.press('Control+Insert');
      await go('G7');
      await page.keyboard.press('Shift+Insert');
      await hold({ G6: 60, G7: 60 });
      await go('G7');
      await page.keyboard.press('Shift+Delete');
      await go('G8');
      await page.keyboard.press('Control+v');
      await hold({ G7: null, G8: 60 });
      for (const key of ['Control+c', 'Control+x']) {
        await go('G8');
        await page.keyboard.press(key);
        await typeInto(page, at('G8'), '99');
        await hold({ G8: 99 });
        await go('G9');
        await page.keyboard.press('Control+v');
        await hold({ G8: 99, G9: 60 });
        await undo();
        await undo();
        await hold({ G8: 60, G9: null });
      }
      for (let back = 0; back < 3; back += 1) await undo();
      await hold({ G6: null, G7: null, G8: null });
    });

    it('moves no row or column of ours, by the clipboard or by the hand', async () => {
      await typeInto(page, at('G6'), '60');
      await hold({ G6: 60 });
      const [from, to] = [await boxOf(page, at('G6')), await boxOf(page, at('G9'))];
      const edge = await boxOf(page, at('A1'));
      const number = { x: edge.x - 10, y: middleOf(from).y };
      const letter = { x: middleOf(from).x, y: edge.y - 8 };
      await clickAt(page, number);
      await page.keyboard.press('Control+x');
      await clickAt(page, { x: number.x, y: middleOf(to).y });
      await page.keyboard.press('Control+v');
      await says(page, lockedCell(SHEET, 'B6'));
      for (const [start, end] of [
        [number, { x: number.x, y: to.y + to.height }],
        [letter, { x: letter.x - 2 * from.width, y: letter.y }],
      ] as const) {
        await go('G8');
        await clickAt(page, start);
        await dragged(page, start, end);
        await says(page, lockedSheet(SHEET));
      }
      await hold({ G6: 60, G7: null, G9: null });
      await go('G6');
      await undo();
      await hold({ G6: null });
    });

    it('fills on over a heading by the handle, and says where nothing can be filled', async () => {
      await typeInto(page, at('G12'), '12');
      await go('G12');
      await dragHandle(page, at('G12'), at('G15'));
      await says(page, filled(2, 1));
      await hold({ G12: 12, G13: null, G14: 12, G15: 12, G16: null });
      await undo();
      await hold({ G12: 12, G14: null });
      await go('G12');
      await dragHandle(page, at('G12'), at('G13'));
      await says(page, nothingToFill(SHEET));
      await hold({ G12: 12, G13: null });
      await undo();
      await hold({ G12: null });
    });

    it('copies what is dragged with Ctrl, and fills down by a double click', async () => {
      await typeInto(page, at('G6'), '60');
      await typeInto(page, at('G8'), '80');
      await go('G6');
      await page.keyboard.down('Control');
      await dragCell(page, at('G6'), at('G7'));
      await hold({ G6: 60, G7: 60 });
      await go('G6');
      await dragCell(page, at('G6'), at('G8'));
      await page.keyboard.up('Control');
      const { title, replace } = overwrites('G8', '80', 1);
      await choose(title, replace);
      await hold({ G6: 60, G7: 60, G8: 60 });
      await undo();
      await undo();
      await hold({ G6: 60, G7: null, G8: 80 });
      await undo();
      await go('G6');
      const { x, y, width, height } = await boxOf(page, at('G6'));
      await page.mouse.dblclick(x + width, y + height);
      // Cells of ours beside it are full to the end of the sheet: headings stay as they are.
      await soon(
        async () => [await valueAt(page, at('G7')), await valueAt(page, at('G13'))],
        ([next, heading]) => {
          expect([next === null || next === 60, heading]).toEqual([true, null]);
        },
      );
      for (let back = 0; back < 3; back += 1) await undo();
      await hold({ G6: null, G7: null, G14: null });
    });

    it('can be filled in without a mouse', async () => {
      await go('G6');
      for (const key of ['1', 'Enter', '2', 'ArrowDown', '3', 'ArrowUp', 'F2', '4', 'Enter'])
        await page.keyboard.press(key);
      await hold({ G6: 1, G7: 24, G8: 3 });
      await go('G6');
      for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d'])
        await page.keyboard.press(key);
      await hold({ G6: 1, G7: 1, G8: 1 });
      await page.keyboard.press('Delete');
      await hold({ G6: null, G7: null, G8: null });
      await page.keyboard.press('Control+g');
      await page.getByRole('dialog', { name: '转到工作表' }).waitFor();
      await page.keyboard.insertText('龙河');
      await page.keyboard.press('Enter');
      await soon(
        () => selection(page),
        (now) => {
          expect(now).toMatch(/^龙河镇!/);
        },
      );
      await go('G6');
    });

    it('has what an input method was composing when the pane was clicked', async () => {
      const session = await page.context().newCDPSession(page);
      const compose = (text: string) =>
        session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      const places = pane.getByRole('navigation').getByRole('button');
      await go('J9');
      await compose('约百');
      await places.nth(1).click();
      await hold({ J9: '约百', J10: null });
      await go('G9');
      await compose('约百');
      await places.nth(2).click();
      await says(page, 'G9：“约百”没有填入');
      await page.keyboard.press('Escape');
      await go('G9');
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await hold({ G9: 12, G10: null, J9: '约百' });
      await session.detach();
    });

    it('had no error', () => {
      expect(open.errors).toEqual([]);
    });
  });
});
