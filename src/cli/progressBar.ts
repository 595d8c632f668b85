import { SingleBar } from 'cli-progress';
import { progressFormat, progressPace } from '../core/messages/cliResults';
import type { CliContext } from './CliContext';

/** Work that takes less shows no bar. */
const PATIENCE = 300;

/** Shows how far work has come, on a terminal and where it takes long. */
export interface ProgressBar {
  update(done: number): void;
  stop(): void;
}

function progressBar({ terminal }: CliContext, what: string, total: number): ProgressBar {
  const begun = performance.now();
  let bar: SingleBar | undefined;
  return {
    update(done) {
      if (terminal === undefined) return;
      if (bar === undefined && performance.now() - begun > PATIENCE) {
        bar = new SingleBar({
          stream: terminal,
          format: progressFormat(what),
          barCompleteChar: '█',
          barIncompleteChar: '░',
          barsize: 30,
          hideCursor: true,
          clearOnComplete: true,
        });
        bar.start(total, done, { pace: '' });
      }
      if (bar === undefined || done === 0) return;
      const perSecond = (done * 1000) / (performance.now() - begun);
      bar.update(done, { pace: progressPace(perSecond, (total - done) / perSecond) });
    },
    stop() {
      bar?.stop();
    },
  };
}

/** Does work that reports how far it has come; the bar goes away whatever happens. */
export async function withProgress<T>(
  context: CliContext,
  what: string,
  total: number,
  work: (update: (done: number) => void) => T | Promise<T>,
): Promise<T> {
  const bar = progressBar(context, what, total);
  try {
    return await work((done) => bar.update(done));
  } finally {
    bar.stop();
  }
}
