import type { Page } from 'playwright-core';

/** What the browser holds of what windows typed last. */
export function journalled(page: Page): Promise<string> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('annex.typed'))
      .map((key) => localStorage.getItem(key))
      .join(),
  );
}
