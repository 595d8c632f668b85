import type { CDPSession, Page } from 'playwright-core';

/** Gives the seconds for which the processor worked on the page and its pane so far, whatever else the machine does. */
export async function processor(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const spent = metrics.find(({ name }) => name === 'TaskDuration');
    if (!spent) throw new Error('Chromium does not tell how long it worked.');
    return spent.value;
  };
}
