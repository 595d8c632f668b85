import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until everything that appears has appeared; what moves without end is left alone. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    // What opens is placed first, and appears in a later frame.
    for (let quiet = 0; quiet < 5; quiet += 1) {
      await frame();
      const ending = document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
        );
      if (ending.length === 0) continue;
      quiet = 0;
      await Promise.allSettled(ending.map(({ finished }) => finished));
    }
  });
}

/** What keeps people from using the screen, or a part of it by a selector, one line for each place. */
export async function accessibilityFaults(page: Page, part = 'html'): Promise<readonly string[]> {
  await still(page);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((selector) => {
    const { axe } = window as unknown as { axe: { run: (of: string) => Promise<AxeResults> } };
    return axe.run(selector);
  }, part);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Controls that a reader of screens could not name; one that is hidden is not in the tree. */
const NAMELESS =
  /^\s*- (button|link|combobox|listbox|option|textbox|searchbox|checkbox|radio|switch|progressbar|img|dialog|navigation|table)(?=[:\s]*$| \[)/;

/** What a reader of screens is told: which parts there are, what each control is called, where news are told. */
export async function treeFaults(page: Page): Promise<readonly string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  const headings = (level: number): number =>
    lines.filter((line) => line.includes(`[level=${level}]`) && /- heading/.test(line)).length;
  const news = page.locator('footer').locator('[role=status], [role=alert], [aria-live]');
  const counts = [headings(1), headings(2), await news.count()];
  return [
    ...lines.filter((line) => NAMELESS.test(line)).map((line) => `no name: ${line.trim()}`),
    ...['- navigation "', '- main', '- banner'].flatMap((part) =>
      lines.some((line) => line.includes(part)) ? [] : [`no part ${part}`],
    ),
    ...(counts[0] === 1 && counts[1] === 1 && counts[2] === 2
      ? []
      : [`headings and places of news: ${counts.join()}`]),
  ];
}

/** Text that is smaller than body text, and whatever is wider than the pane. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const wide = [document.documentElement, ...document.querySelectorAll('main, footer, nav')];
    for (const element of wide)
      if (element.scrollWidth > element.clientWidth + 1)
        faults.push(`${element.tagName} is ${element.scrollWidth} wide`);
    for (const element of document.querySelectorAll<HTMLElement>('.pane *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (own && !element.dataset['iconName'] && element.offsetParent && size < 14)
        faults.push(`${size} px: ${element.textContent}`);
    }
    return faults;
  });
}
