import type { OpenWorkbench } from '../support/workbench/openWorkbench';
import type { Prepared } from './month';
import { processor } from './processor';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What taking in files took of the page; all of it without the time in which it waits for the person. */
export interface Took {
  /** From the moment when the input has the files until the button that takes them in is on the screen. */
  readonly judged: number;
  /** From the click on it until the grid shows the roll-up, and neither page nor pane has anything under way. */
  readonly shown: number;
  /** For which the processor worked on the page, from the first of these moments to the last. */
  readonly worked: number;
}

/**
 * Chooses files and takes them in, in the pane's place 收表汇总. What it takes is measured by the page's own clock, at
 * the events and the frames in the page. The button is clicked in the very frame in which it appears: a person takes
 * longer, and what the program works out ahead meanwhile is no gain here.
 */
export async function taking(
  { page, pane }: OpenWorkbench,
  returned: Prepared['returns'],
): Promise<Took> {
  const texts = {
    take: `收下 ${returned.length} 份并汇总`,
    taken: `已收下 ${returned.length} 份`,
  };
  // All that is waited for is waited for in the page before anything is chosen there. No function has a name in it: the
  // runner would add one that pages do not know.
  const measuring = await pane.locator('body').evaluateHandle(
    (body, { take, taken }) => ({
      took: (async () => {
        const view = window.parent.document;
        const chosen = await new Promise<number>((resolve) => {
          document.addEventListener(
            'change',
            ({ timeStamp }) => {
              resolve(timeStamp);
            },
            { capture: true, once: true },
          );
        });
        const button = await new Promise<HTMLElement>((resolve) => {
          new MutationObserver((_, observer) => {
            const offered = [...document.querySelectorAll<HTMLButtonElement>('main button')].find(
              ({ textContent, disabled }) => !disabled && textContent.trim() === take,
            );
            if (!offered || document.querySelector('.job')) return;
            observer.disconnect();
            resolve(offered);
          }).observe(body, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
        });
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const clicked = performance.now();
        button.click();
        // A frame that is drawn shows what stood when it began.
        do await new Promise((resolve) => requestAnimationFrame(resolve));
        while (
          !body.textContent.includes(taken) ||
          document.querySelector('.job') ||
          view.querySelector('.says-busy')
        );
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return { judged: (clicked - chosen) / 1000, shown: (performance.now() - clicked) / 1000 };
      })(),
    }),
    texts,
  );
  const files = returned.map(({ file, bytes }) => ({
    name: file,
    mimeType: XLSX,
    buffer: Buffer.from(bytes),
  }));
  const worked = await processor(page);
  const before = await worked();
  await pane.locator('input[type=file]').first().setInputFiles(files);
  const took = await measuring.evaluate((handle) => handle.took);
  return { ...took, worked: (await worked()) - before };
}
