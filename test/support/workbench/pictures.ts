import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../tree';

/** Where pictures of every step are left to be looked at. */
const PICTURES = join(ROOT, 'dist', 'test', 'workbench');

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** Milliseconds that the grid takes to draw itself anew. */
const DRAWN = 600;

/**
 * Takes a picture in each of the two sizes, small screens of offices and large ones; the window has its own back
 * afterwards. Gives what is wider than the page in one of them, as a line for
 * each.
 */
export async function pictures(page: Page, name: string): Promise<readonly string[]> {
  mkdirSync(PICTURES, { recursive: true });
  const faults: string[] = [];
  const own = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.waitForTimeout(DRAWN);
    await page.screenshot({ path: join(PICTURES, `${name}-${size.width}.png`) });
    faults.push(...(await tooWide(page)).map((fault) => `${name} at ${size.width}: ${fault}`));
  }
  if (own) await page.setViewportSize(own);
  return faults;
}

function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const all = document.querySelectorAll<HTMLElement>('html, .bar, .bar-buttons, .says, dialog');
    for (const element of all) {
      if (element.scrollWidth > element.clientWidth + 1)
        faults.push(`${element.tagName} ${element.className} is ${element.scrollWidth} wide`);
      const { right, bottom } = element.getBoundingClientRect();
      if (right > window.innerWidth + 1 || bottom > window.innerHeight + 1)
        faults.push(`${element.tagName} ${element.className} leaves the page`);
    }
    for (const button of document.querySelectorAll<HTMLElement>('.bar-button'))
      if (button.offsetHeight > 40) faults.push(`${button.textContent} is broken into lines`);
    return faults;
  });
}
