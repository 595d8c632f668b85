import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_SWITCHES } from '../chromium';

type Keys = 'Enter' | 'Escape' | 'Control+z';

/** What is asked of a window of any browser; scripts are text, so that no browser is too old for their helpers. */
export interface AnyWindow {
  readonly open: (address: string) => Promise<void>;
  readonly run: (script: string) => Promise<unknown>;
  readonly type: (text: string) => Promise<void>;
  readonly press: (keys: Keys) => Promise<void>;
  /** Errors on the console, and exceptions nobody caught. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Book and pane stand, and nothing is under way. */
export const STANDS = `(() => {
  const frame = document.querySelector('.workbench-pane');
  const pane = frame && frame.contentDocument;
  return !!pane && pane.querySelector('nav') !== null && pane.querySelector('.job') === null &&
    document.querySelector('.says-busy') === null;
})()`;

const SIZE = { width: 1366, height: 768 };

/** @param args besides the usual ones */
export async function chromiumWindow(
  executablePath: string,
  args: readonly string[] = [],
): Promise<AnyWindow> {
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES, ...args] });
  const page = await browser.newPage({ viewport: SIZE });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    open: async (address) => {
      await page.goto(address);
    },
    run: (script) => page.evaluate(script),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    errors,
    close: () => browser.close(),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A window with a mouse, and a clipboard. */
export interface HandWindow extends AnyWindow {
  readonly press: (keys: Keys | `Control+${'a' | 'c' | 'v'}`) => Promise<void>;
  readonly move: (to: Point) => Promise<void>;
  /** In several small moves. */
  readonly drag: (from: Point, to: Point) => Promise<void>;
}

export async function firefoxWindow(executablePath: string): Promise<HandWindow> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : ''));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    open: async (address) => {
      await page.goto(address);
    },
    run: (script) => page.evaluate(script),
    type: (text) => page.keyboard.type(text),
    press: async (keys) => {
      const [key, ...held] = keys.split('+').reverse() as ['Enter' | 'z', ...'Control'[]];
      for (const each of held) await page.keyboard.down(each);
      await page.keyboard.press(key);
      for (const each of held) await page.keyboard.up(each);
    },
    move: ({ x, y }) => page.mouse.move(x, y),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    errors,
    close: () => browser.close(),
  };
}
