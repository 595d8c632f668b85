import type { Page } from 'playwright-core';
import { said } from './cells';
import { PATIENCE } from './openWorkbench';

/** Milliseconds between two looks. */
const LOOK = 50;

/**
 * Waits until what is looked at is as wanted, for as long as a busy machine may take; then it is held against it,
 * so that the test says what it was instead.
 */
export async function soon<T>(
  look: () => Promise<T>,
  wanted: (seen: T) => void,
  patience = PATIENCE / 2,
): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    try {
      wanted(seen);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** Waits until the page says something. */
export function says(page: Page, words: string | RegExp): Promise<void> {
  return soon(
    () => said(page),
    (now) => {
      if (typeof words === 'string') expect(now).toContain(words);
      else expect(now).toMatch(words);
    },
  );
}

/** Does something, and waits until the page has answered: by a change of cells, a message or a question. */
export async function answered(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => {
    window.changesSeen ??= (() => {
      const seen = { count: 0 };
      const { host } = window.annexWorkbench! as unknown as { host: Watched };
      host.onChanged(() => {
        seen.count += 1;
      });
      return seen;
    })();
    window.changesSeen.before = state();
    window.stateSeen = state;
    function state(): string {
      const says = document.querySelector('.says')?.textContent ?? '';
      const asks = document.querySelector('dialog')?.textContent ?? '';
      return `${window.changesSeen?.count ?? 0} ${says} ${asks}`;
    }
  });
  await act();
  await page
    .waitForFunction(() => window.stateSeen?.() !== window.changesSeen?.before, undefined, {
      timeout: ANSWER,
    })
    .catch(() => undefined);
}

/** Milliseconds after which nothing more is to be expected of what changes nothing and says what was said before. */
const ANSWER = 2_000;

interface Watched {
  readonly onChanged: (listener: () => void) => unknown;
}

declare global {
  interface Window {
    changesSeen?: { count: number; before?: string };
    stateSeen?: () => string;
  }
}
