import type { Page } from 'playwright-core';
import { notKept } from '../../src/core/messages/workbench';
import { findChromium } from '../support/chromium';
import { addressIn } from '../support/workbench/addresses';
import { goToCell, typeInto, valueAt } from '../support/workbench/cells';
import {
  startWorkbenchBrowser,
  type Person,
  type WorkbenchBrowser,
} from '../support/workbench/openWorkbench';
import { soon } from '../support/workbench/soon';
import { wider } from '../support/wider';

const TYPED = addressIn('321302103', 'el:pop.resident/value');

wider('Chromium', findChromium() !== undefined, () => {
  describe('whoever leaves the page', () => {
    let browser: WorkbenchBrowser;
    let person: Person;
    let page: Page;
    beforeAll(async () => {
      browser = await startWorkbenchBrowser();
    }, 600_000);
    beforeEach(async () => {
      person = await browser.person({ before: canBeFull });
      ({ page } = await person.open());
      await kept();
    }, 120_000);
    afterEach(() => person.leave());
    afterAll(() => browser.close());

    const kept = (): Promise<void> => page.getByText(/^已存在本浏览器/).waitFor();
    const typeAndHold = async (figure: number): Promise<void> => {
      await typeInto(page, TYPED, String(figure));
      await soon(
        () => valueAt(page, TYPED),
        (now) => {
          expect(now).toBe(figure);
        },
      );
    };
    /** Closes the page as a person does, and stays where the browser asks. */
    const staysAsked = async (): Promise<void> => {
      const asked = page.waitForEvent('dialog');
      await page.close({ runBeforeUnload: true });
      const question = await asked;
      expect(question.type()).toBe('beforeunload');
      await question.dismiss();
    };

    it('is not asked where the browser has kept it all', async () => {
      await typeAndHold(111);
      await kept();
      const gone = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await gone;
    }, 120_000);

    it('is asked where the browser is full, until it was saved as a file', async () => {
      await page.evaluate(() => {
        document.title = 'full';
      });
      await typeAndHold(222);
      await page.locator('.bar-saving-failed', { hasText: notKept() }).waitFor();
      await staysAsked();
      expect(await valueAt(page, TYPED)).toBe(222);
      const saved = page.waitForEvent('download');
      await page.keyboard.press('Control+s');
      await saved;
      const gone = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await gone;
    }, 120_000);

    it('is asked where what is being typed cannot be taken', async () => {
      await goToCell(page, TYPED);
      await page.keyboard.type('12/3');
      await staysAsked();
      await page.keyboard.press('Escape');
      await typeAndHold(333);
    }, 120_000);
  });
});

/** Once the page is called so, the browser keeps nothing more, neither of its work nor of what is typed. */
function canBeFull(): void {
  const full = (): void => {
    if (document.title === 'full') throw new DOMException('full', 'QuotaExceededError');
  };
  const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
  const setItem: Storage['setItem'] = Reflect.get(Storage.prototype, 'setItem');
  IDBObjectStore.prototype.put = function (...given) {
    if (document.title === 'full') this.transaction.abort();
    full();
    return put.apply(this, given);
  };
  Storage.prototype.setItem = function (...given) {
    full();
    setItem.apply(this, given);
  };
}
