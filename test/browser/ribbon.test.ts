import { findChromium } from '../support/chromium';
import { startPaneBrowser, type PaneBrowser } from '../support/pane/openPane';
import { wider } from '../support/wider';

type Commands = Readonly<Record<string, (event: { readonly completed: () => void }) => void>>;

declare global {
  interface Window {
    said?: string;
    completed?: number;
  }
}

wider('Chromium', findChromium() !== undefined, () => {
  describe("the page behind the ribbon's commands", () => {
    let browser: PaneBrowser;
    beforeAll(async () => {
      browser = await startPaneBrowser();
    }, 600_000);
    afterAll(() => browser.close());

    it('checks when it is asked, says what it found in a window, and says that it is done', async () => {
      const { page, foreign, errors } = await browser.open({ file: 'commands.html' });
      const name = await page.waitForFunction(() => {
        const { Office: office } = window as unknown as {
          readonly Office?: {
            readonly actions?: { readonly _association: { readonly mappings: Commands } };
            readonly context: { readonly requirements: object };
          };
        };
        const [found] = Object.entries(office?.actions?._association.mappings ?? {});
        if (!office || !found) return undefined;
        const displayDialogAsync = (address: string): void => {
          window.said = address;
        };
        // Office's own objects are frozen; its window would open outside the page.
        const { requirements } = office.context;
        Object.assign(window, {
          Office: { context: { requirements, ui: { displayDialogAsync } } },
        });
        found[1]({ completed: () => (window.completed = (window.completed ?? 0) + 1) });
        return found[0];
      });
      expect((await name.jsonValue())?.toLowerCase()).toBe('checkworkbook');
      await page.waitForFunction(() => window.completed === 1);
      const said = await page.evaluate(() => window.said ?? '');
      await page.goto(said);
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain('这个工作簿不是本系统的报表');
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  });
});
