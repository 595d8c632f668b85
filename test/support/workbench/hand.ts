import type { Page } from 'playwright-core';
import type { CellAddress } from '../../../src/core/values/address';
import { fromSaved } from '../../../src/hosts/grid/read/saved';
import { answered, soon } from './soon';

/** Puts what another program copied on the clipboard, and pastes it with the keyboard. */
export async function pasteText(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([plain, table]) => {
      const blob = (type: string, content: string): Blob => new Blob([content], { type });
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', plain),
          ...(table === undefined ? {} : { 'text/html': blob('text/html', table) }),
        }),
      ]);
    },
    [text, html] as const,
  );
  await answered(page, () => page.keyboard.press('Control+v'));
}

interface SavedBook {
  readonly sheets: Readonly<Record<string, SavedSheet>>;
}

interface SavedSheet {
  readonly name: string;
  readonly zoomRatio?: number;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly columnData: Readonly<Record<number, { readonly w?: number; readonly hd?: number }>>;
  readonly rowData: Readonly<
    Record<number, { readonly h?: number; readonly ah?: number; readonly hd?: number }>
  >;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The canvas on which cells are drawn; the editor has another one. */
export const CELLS = '.workbench-grid canvas[id^="univer-sheet-main-canvas"]';

/** Where a cell near the top of the shown sheet is drawn in the window. */
export async function boxOf(page: Page, address: CellAddress): Promise<Box> {
  const saved = await page.evaluate(() =>
    (window.annexWorkbench!.host as unknown as { save: () => readonly string[] }).save(),
  );
  return boxIn(saved, (await page.locator(CELLS).boundingBox())!, address);
}

/**
 * @param saved the workbook as the grid saves it
 * @param canvas where the cells' canvas stands in the window
 */
export function boxIn(
  saved: readonly string[],
  canvas: Point,
  { sheet, row, column }: CellAddress,
): Box {
  const { sheets } = fromSaved(saved) as SavedBook;
  const found = Object.values(sheets).find(({ name }) => name === sheet)!;
  const width = (at: number): number =>
    found.columnData[at]?.hd === 1 ? 0 : (found.columnData[at]?.w ?? found.defaultColumnWidth);
  const height = (at: number): number =>
    found.rowData[at]?.hd === 1
      ? 0
      : (found.rowData[at]?.h ?? found.rowData[at]?.ah ?? found.defaultRowHeight);
  const sum = (count: number, size: (at: number) => number): number =>
    Array.from({ length: count }, (_, at) => size(at)).reduce((total, each) => total + each, 0);
  const zoom = found.zoomRatio ?? 1;
  return {
    x: canvas.x + (46 + sum(column, width)) * zoom,
    y: canvas.y + (20 + sum(row, height)) * zoom,
    width: width(column) * zoom,
    height: height(row) * zoom,
  };
}

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Milliseconds within which the grid takes two clicks on one place for a double click, with some to spare. */
const DOUBLE = 700;

interface Click extends Point {
  readonly when: number;
}

const lastClicks = new WeakMap<Page, Click>();

/** One click, that is no double click together with the one before it, however quick the machine is. */
export async function clickAt(page: Page, { x, y }: Point): Promise<void> {
  const last = lastClicks.get(page);
  const wait = last?.x === x && last.y === y ? last.when + DOUBLE - Date.now() : 0;
  if (wait > 0) await page.waitForTimeout(wait);
  await page.mouse.click(x, y);
  lastClicks.set(page, { x, y, when: Date.now() });
}

/** Small moves of one drag. */
const STEPS = 6;

/** Waits for a picture to be drawn: no hand moves faster, and the grid follows the pointer picture by picture. */
async function frame(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          setTimeout(resolve, 0);
        });
      }),
  );
}

/** What the pointer shows over that which it would take hold of. */
type Grip = 'crosshair' | 'move';

/**
 * Drags with the left button, as a hand does: in several small moves, and once the pointer shows that there is
 * something to take hold of, since the frame around the selected cell is drawn later than the cell is selected.
 */
async function drag(page: Page, grip: Grip, from: Point, to: Point): Promise<void> {
  await soon(
    async () => {
      await page.mouse.move(from.x - 20, from.y - 5);
      await page.mouse.move(from.x, from.y);
      return page.evaluate(([x, y]) => getComputedStyle(document.elementFromPoint(x, y)!).cursor, [
        from.x,
        from.y,
      ] as const);
    },
    (shown) => {
      expect(shown).toBe(grip);
    },
  );
  await dragged(page, from, to);
}

/** Drags from where the pointer can take hold to another point. */
export async function dragged(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    const [x, y] = [from.x, from.y].map(
      (start, at) => start + ((at === 0 ? to.x : to.y) - start) * (step / STEPS),
    );
    await page.mouse.move(x!, y!);
    await frame(page);
  }
  await answered(page, () => page.mouse.up());
}

/** Drags the border of the selected cell to another cell. */
export async function dragCell(page: Page, from: CellAddress, to: CellAddress): Promise<void> {
  const box = await boxOf(page, from);
  const border = { x: box.x + box.width / 3, y: box.y + box.height };
  const target = middleOf(await boxOf(page, to));
  await drag(page, 'move', border, { x: target.x, y: target.y });
}

/** Drags the fill handle of the selected cell to another cell. */
export async function dragHandle(page: Page, from: CellAddress, to: CellAddress): Promise<void> {
  const box = await boxOf(page, from);
  await drag(
    page,
    'crosshair',
    { x: box.x + box.width, y: box.y + box.height },
    middleOf(await boxOf(page, to)),
  );
}
