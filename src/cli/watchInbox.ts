import { createArrivals } from '../app/arrivals';
import { cliResults } from '../core/messages/cliResults';
import type { FoundFile } from './archive/FoundFile';
import { CliFailure } from './CliFailure';
import { say, tell, type CliContext } from './CliContext';
import { collectFiles, type CollectOptions } from './collectFiles';
import { findReturns } from './findReturns';

/** Between two looks at the folder; it may lie on another machine, which tells of nothing by itself. */
const PAUSE = 2000;

/**
 * Takes in the files of a folder as they arrive, until the person stops it. A file counts as complete when
 * it was the same at two looks; one that was corrected since is taken in again.
 * @param except paths that are not returns, such as the book itself
 */
export async function watchInbox(
  context: CliContext,
  folder: string,
  except: readonly string[],
  options: CollectOptions,
): Promise<void> {
  const arrivals = createArrivals(markOf);
  let problem: string | undefined;
  say(context, cliResults.watching(folder));
  do {
    try {
      const { files } = await findReturns(context, [folder], except);
      const complete = arrivals.look(files);
      if (complete.length > 0) await collectFiles(context, complete, [folder], options);
      arrivals.take(complete);
      problem = undefined;
    } catch (error) {
      if (!(error instanceof CliFailure)) throw error;
      // The next look tries again; what stands in the way is said once.
      if (error.message !== problem) tell(context, ...error.message.split('\n'));
      problem = error.message;
    }
  } while (await context.pause(PAUSE));
  say(context, cliResults.watched(arrivals.count()));
}

function markOf({ path, inside, size, modified }: FoundFile): string {
  return JSON.stringify([Buffer.from(path).toString('latin1'), inside?.offset, size, modified]);
}
