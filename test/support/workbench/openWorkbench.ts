import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../chromium';
import { serve } from '../pane/site';
import { builtWorkbench } from './build';

/** Milliseconds that a step may take on a busy machine. */
export const PATIENCE = 60_000;

/** The workbench in a window of Chromium. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The task pane in its frame. */
  readonly pane: FrameLocator;
  /** Addresses outside the page's own origin that it asked for. */
  readonly foreign: readonly string[];
  /** Errors and warnings on the console, and exceptions nobody caught. */
  readonly errors: readonly string[];
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  /** What is run in the page before anything else. */
  readonly before?: () => void;
}

/** Somebody's browser: windows of one person share what is kept. */
export interface Person {
  readonly context: BrowserContext;
  /** Opens a window and waits until book and pane stand. */
  readonly open: (options?: WindowOptions) => Promise<OpenWorkbench>;
  readonly leave: () => Promise<void>;
}

export interface WorkbenchBrowser {
  /** Where the built page is served. */
  readonly address: string;
  /** Somebody who has never been here. */
  readonly person: (options?: WindowOptions) => Promise<Person>;
  readonly close: () => Promise<void>;
}

/** @param build the folder of another build */
export async function startWorkbenchBrowser(build?: string): Promise<WorkbenchBrowser> {
  const site = await serve(build ?? (await builtWorkbench()));
  const browser = await launchChromium();
  return {
    address: site.address,
    person: (options) => personIn(browser, site.address, options ?? {}),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function personIn(
  browser: Browser,
  address: string,
  { width = 1440, height = 900, before }: WindowOptions,
): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  if (before) await context.addInitScript(before);
  return {
    context,
    open: (options) => openIn(context, address, options ?? {}),
    leave: () => context.close(),
  };
}

async function openIn(
  context: BrowserContext,
  address: string,
  { width, height, before }: WindowOptions,
): Promise<OpenWorkbench> {
  const page = await context.newPage();
  if (width !== undefined && height !== undefined) await page.setViewportSize({ width, height });
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(address) && !/^(blob|data|about):/.test(asked)) foreign.push(asked);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  if (before) await page.addInitScript(before);
  await page.goto(address);
  await standing(page);
  return { page, pane: page.frameLocator('.workbench-pane'), foreign, errors };
}

/** Waits until book and pane stand. */
export async function standing(page: Page): Promise<void> {
  const pane = page.frameLocator('.workbench-pane');
  await pane.getByRole('navigation').waitFor();
  await settled(page);
}

/** Waits until neither the page nor the pane has anything under way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const frame = document.querySelector<HTMLIFrameElement>('.workbench-pane')?.contentDocument;
      return (
        document.querySelector('.says-busy') === null &&
        frame?.querySelector('nav') != null &&
        frame.querySelector('.job') === null
      );
    },
    undefined,
    { timeout: PATIENCE },
  );
}
