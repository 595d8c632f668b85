import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { bundleForPage } from '../excel/bundle';
import { findChromium, launchChromium } from '../support/chromium';
import { changesOfPlan } from '../support/changesOfPlan';
import { EVERY_STEP_PLAN } from '../support/everyStepPlan';
import { wider } from '../support/wider';

const OFFICE = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>宿主</title>' +
  '<script src="/page.js"></script><script src="/office/office.js"></script>';

const path = findChromium();

wider('Chromium', path !== undefined, () => {
  describe('the office host in a page, with the genuine office.js', () => {
    let server: Server;
    let browser: Browser;
    let address: string;

    beforeAll(async () => {
      const script = await bundleForPage(join(__dirname, 'office/page.ts'));
      server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://page');
        if (pathname === '/') response.setHeader('Content-Type', 'text/html').end(PAGE);
        else if (pathname === '/page.js')
          response.setHeader('Content-Type', 'text/javascript').end(script);
        else if (pathname.startsWith('/office/'))
          response
            .setHeader('Content-Type', 'text/javascript')
            .end(readFileSync(join(OFFICE, pathname.slice('/office/'.length))));
        else response.writeHead(404).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      browser = await launchChromium();
    });

    afterAll(async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });

    async function openPage(): Promise<{ page: Page; foreign: string[]; errors: string[] }> {
      const page = await browser.newPage();
      const foreign: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) foreign.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(address);
      return { page, foreign, errors };
    }

    it('builds a workbook in few requests and reads it back', async () => {
      const { page, foreign, errors } = await openPage();
      const found = await page.evaluate(
        async (changes) => {
          const host = await window.openOfficeHost!();
          window.simulatedExcel!.forgetTraffic();
          const { warnings } = await host.apply(changes);
          const syncs = window.simulatedExcel!.syncs;
          const sheets = await host.readSheets();
          return {
            warnings,
            syncs,
            platform: String(Office.context.platform),
            sheets: sheets.map(({ name, visibility, formulas }) => [
              name,
              visibility,
              formulas.size,
            ]),
            share: sheets[1]!.values[2]!.at(-1),
          };
        },
        changesOfPlan(EVERY_STEP_PLAN, []),
      );
      expect(found).toEqual({
        warnings: [],
        syncs: 4,
        platform: 'PC',
        sheets: [
          ['首页', 'visible', 0],
          ["数据'表 (1)", 'visible', 6],
          ['辅助', 'hidden', 0],
          ['_id', 'veryHidden', 0],
        ],
        share: 51234 / (51234 + 9821),
      });
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    });

    it('hears what a person types, and what it calculates to', async () => {
      const { page, errors } = await openPage();
      const heard = await page.evaluate(
        async (changes) => {
          const host = await window.openOfficeHost!();
          await host.apply(changes);
          const edits: { sheet: string; range: string }[] = [];
          const stop = await host.watch((event) => edits.push(event));
          window.simulatedExcel!.person.type("数据'表 (1)", 'C5', '51234');
          await new Promise((resolve) => setTimeout(resolve, 100));
          await stop();
          const [sheet] = await host.readSheets(["数据'表 (1)"]);
          return { edits, share: sheet!.values[2]!.at(-1) };
        },
        changesOfPlan(EVERY_STEP_PLAN, []),
      );
      expect(heard).toEqual({ edits: [{ sheet: "数据'表 (1)", range: 'C5' }], share: 0.5 });
      expect(errors).toEqual([]);
      await page.close();
    });
  });
});
