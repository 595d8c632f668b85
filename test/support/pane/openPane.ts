import type { Browser, Page } from 'playwright-core';
import type { SimulatedExcelOptions } from '../../excel/SimulatedExcel';
import { launchChromium } from '../chromium';
import { builtPane, type BuiltPane } from './build';
import { serve, type Site } from './site';

/** The built pane in Chromium, in a simulated Excel; genuine office.js between them. */
export interface PaneInExcel {
  readonly page: Page;
  /** Addresses outside the pane's own origin that the page asked for. */
  readonly foreign: readonly string[];
  /** Errors and warnings on the page's console, and exceptions nobody caught. */
  readonly errors: readonly string[];
}

export interface PaneOptions {
  readonly width?: number;
  readonly height?: number;
  /** Another page of the add-in than the pane. */
  readonly file?: 'commands.html';
  /** The pane does not come up: not waited for. */
  readonly stopped?: boolean;
  /** What follows the page in the address. */
  readonly query?: string;
  readonly excel?: Pick<SimulatedExcelOptions, 'level' | 'firstSheet'>;
  /** Excel lets office.js report to its makers. */
  readonly logging?: boolean;
  /** Steps of the first run were taken before. */
  readonly walked?: boolean;
  readonly largePrint?: boolean;
  readonly forcedColors?: boolean;
  readonly dark?: boolean;
}

export interface PaneBrowser {
  readonly open: (options?: PaneOptions) => Promise<PaneInExcel>;
  readonly close: () => Promise<void>;
}

export async function startPaneBrowser(built?: BuiltPane): Promise<PaneBrowser> {
  const { folder, excel } = built ?? (await builtPane());
  const site = await serve(folder);
  const browser = await launchChromium();
  return {
    open: (options = {}) => openIn(browser, site, excel, options),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function openIn(
  browser: Browser,
  site: Site,
  excel: string,
  options: PaneOptions,
): Promise<PaneInExcel> {
  const { width = 350, height = 760, query = '', walked = false, largePrint = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    acceptDownloads: true,
    colorScheme: options.dark === true ? 'dark' : 'light',
    forcedColors: options.forcedColors === true ? 'active' : 'none',
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(site.address) && !/^(blob|data):/.test(address)) foreign.push(address);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  await page.addInitScript({ path: excel });
  await page.addInitScript(
    ([simulated, kept]) => {
      window.installSimulatedExcel?.(simulated);
      if (window.localStorage.getItem('annex.pane') === null)
        window.localStorage.setItem('annex.pane', JSON.stringify(kept));
    },
    [
      { ...options.excel, logging: options.logging === true },
      { walked, look: { largePrint } },
    ] as const,
  );
  await page.goto(`${site.address}${options.file ?? 'taskpane.html'}${query}`);
  if (options.file === undefined && options.stopped !== true)
    await page.getByRole('navigation').waitFor();
  return { page, foreign, errors };
}
