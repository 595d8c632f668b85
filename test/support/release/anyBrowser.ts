import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_SWITCHES } from '../chromium';

/** What is asked of a window of any browser; scripts are text, so that no browser is too old for their helpers. */
export interface AnyWindow {
  readonly open: (file: string) => Promise<void>;
  readonly run: (script: string) => Promise<unknown>;
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: 'Enter') => Promise<void>;
  /** Errors on the console, and exceptions nobody caught. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

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
    open: async (file) => {
      await page.goto(pathToFileURL(file).href);
    },
    run: (script) => page.evaluate(script),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    errors,
    close: () => browser.close(),
  };
}

export async function firefoxWindow(executablePath: string): Promise<AnyWindow> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : ''));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    open: async (file) => {
      await page.goto(pathToFileURL(file).href);
    },
    run: (script) => page.evaluate(script),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    errors,
    close: () => browser.close(),
  };
}
