import type { Page } from 'playwright-core';

/** What a piece of work looked like from outside. */
export interface Watched {
  /** Texts that the progress showed, one after the other, each as it was drawn. */
  readonly shown: readonly string[];
  /** Milliseconds for which the page drew nothing, Excel's own time left out; the longest one. */
  readonly longest: number;
  /** The same while no progress was shown. */
  readonly unannounced: number;
  /** Milliseconds for which one text of the progress stood, Excel's own time left out; the longest one. */
  readonly unchanged: number;
}

interface Frame {
  readonly at: number;
  readonly text: string;
}

interface Block {
  readonly length: number;
  readonly text: string;
}

interface Watch {
  frames: Frame[];
  /** While the simulated Excel works in the page; the genuine one does so in a process of its own. */
  excel: { at: number; length: number }[];
}

/** Begins to watch; the simulated Excel has to be there. */
export async function watchBlocking(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch: Watch = { frames: [], excel: [] };
    Object.assign(window, { watch });
    const excel = window.simulatedExcel!;
    const send = excel.send.bind(excel);
    excel.send = (text, flags) => {
      const at = performance.now();
      const answer = send(text, flags);
      watch.excel.push({ at, length: performance.now() - at });
      return answer;
    };
    const draw = (at: number): void => {
      watch.frames.push({ at, text: document.querySelector('.job')?.textContent ?? '' });
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  });
}

/** What was seen since the last call. */
export async function watched(page: Page): Promise<Watched> {
  const { frames, excel } = await page.evaluate(() => {
    const { watch } = window as unknown as { watch: Watch };
    const seen: Watch = { frames: watch.frames, excel: watch.excel };
    watch.frames = [];
    watch.excel = [];
    return seen;
  });
  const between = (from: Frame, to: Frame): Block => {
    const away = excel
      .filter((span) => span.at >= from.at && span.at < to.at)
      .reduce((sum, { length }) => sum + length, 0);
    return { length: to.at - from.at - away, text: from.text };
  };
  const spans = (of: readonly Frame[]): Block[] =>
    of.slice(1).map((frame, index) => between(of[index]!, frame));
  const longest = (of: readonly Block[]): number =>
    Math.round(Math.max(0, ...of.map(({ length }) => length)));
  const blocks = spans(frames);
  const changes = frames.filter(({ text }, index) => text !== frames[index - 1]?.text);
  const isSaid = ({ text }: Block): boolean => text !== '';
  return {
    shown: changes.map(({ text }) => text).filter((text) => text !== ''),
    longest: longest(blocks),
    unannounced: longest(blocks.filter((block) => !isSaid(block))),
    unchanged: longest(spans(changes).filter(isSaid)),
  };
}
