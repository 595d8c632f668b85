import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { returnedFiles } from '../returnedFiles';
import { ROOT } from '../tree';
import { settled, startWorkbenchBrowser } from '../workbench/openWorkbench';

const FOLDER = join(ROOT, 'assets', 'pictures');
/** Milliseconds in which charts and colours have followed what is shown. */
const STILL = 2500;

/** Takes the README's pictures of the built workbench anew. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await startWorkbenchBrowser();
  const person = await browser.person({ width: 1280, height: 720 });
  const { page, pane } = await person.open();
  await picture(page, '1-open');
  await page.locator('.says-close').click();

  await pane
    .locator('input[type=file]')
    .first()
    .setInputFiles(await returnedFiles());
  await pane.getByRole('button', { name: /^收下 \d+ 份并汇总$/ }).waitFor();
  await settled(page);
  await picture(page, '2-collect');
  await pane.getByRole('button', { name: /^收下 \d+ 份并汇总$/ }).click();
  await pane.getByText(/已收下 \d+ 份/).waitFor();
  await settled(page);

  await pane.getByRole('navigation').getByRole('button', { name: '通报' }).click();
  await page.evaluate(async () => {
    await window.annexWorkbench?.host.select({ sheet: '领导摘要', row: 0, column: 1 });
  });
  await picture(page, '3-leaders');

  const items = pane.getByRole('main').locator('.item-head:visible');
  await items.first().click();
  await pane.getByRole('button', { name: /^转到/ }).filter({ visible: true }).first().click();
  await picture(page, '4-trace');
  await browser.close();
}

async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.waitForTimeout(STILL);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

void main();
