import type { Page } from 'playwright-core';
import { findChromium } from '../support/chromium';
import { goTo, settled } from '../support/pane/tour';
import { startPaneBrowser, type PaneBrowser } from '../support/pane/openPane';
import { wider } from '../support/wider';

const ELSEWHERE = 'https://browser.pipe.aria.microsoft.com/Collector/3.0/';

/** Every way in which a page can send something out, tried; gives what the policy refused. */
function tryToSend(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (address) => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      refused.push(effectiveDirective);
    });
    await fetch(address).catch(() => undefined);
    navigator.sendBeacon(address, 'x');
    const add = (name: string, attribute: string): void => {
      const element = document.createElement(name);
      element.setAttribute(attribute, address);
      document.body.append(element);
    };
    add('script', 'src');
    add('img', 'src');
    add('iframe', 'src');
    try {
      new WebSocket(address.replace('https', 'wss')).close();
    } catch {
      // Some versions throw, others only report.
    }
    // One for each way; what comes besides comes at once.
    const end = Date.now() + 30_000;
    do await new Promise((resolve) => setTimeout(resolve, 300));
    while (refused.length < 6 && Date.now() < end);
    return refused.sort();
  }, ELSEWHERE);
}

wider('Chromium', findChromium() !== undefined, () => {
  describe('the pane tells nobody anything', () => {
    let browser: PaneBrowser;
    beforeAll(async () => {
      browser = await startPaneBrowser();
    }, 600_000);
    afterAll(() => browser.close());

    it('even where Excel allows office.js to report', async () => {
      const { page, foreign, errors } = await browser.open({ walked: true, logging: true });
      await settled(page);
      for (const place of ['填报校验', '设置', '建表']) await goTo(page, place);
      await page.waitForFunction(() =>
        [...document.scripts].some(({ src }) => src.includes('/office/telemetry/')),
      );
      await page.waitForTimeout(1500);
      expect(foreign).toEqual([]);
      const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src));
      expect(scripts.filter((src) => src.includes('/office/telemetry/'))).toHaveLength(1);
      expect(errors).toEqual([]);
      await page.context().close();
    });

    it('whatever a script of its page tries', async () => {
      const { page } = await browser.open({ walked: true });
      await settled(page);
      const left: string[] = [];
      await page.context().route(
        (url) => url.hostname !== '127.0.0.1',
        (route, request) => {
          left.push(request.url());
          return route.abort();
        },
      );
      expect(await tryToSend(page)).toEqual([
        'connect-src',
        'connect-src',
        'connect-src',
        'frame-src',
        'img-src',
        'script-src-elem',
      ]);
      expect(left).toEqual([]);
      await page.context().close();
    });
  });
});
