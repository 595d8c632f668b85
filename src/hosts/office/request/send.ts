import { waitingFor } from '../../../core/messages/officeHost';
import { codeOf } from '../OfficeHostError';
import type { OfficeRuntime } from '../OfficeRuntime';
import type { Memory } from './Memory';
import { Scope } from './Scope';

/** Told why Excel does not answer yet, and with nothing once it does. */
export type Telling = (sentence: string | undefined) => void;

/** What every request of a host goes through, and what is remembered from one to the next. */
export interface Line {
  readonly runtime: OfficeRuntime;
  readonly memory: Memory;
  readonly tell: Telling;
  readonly signal?: AbortSignal | undefined;
  readonly options?: Excel.RunOptions | undefined;
}

/*
 * Excel refuses a request as a whole, before its first action, while a person types in a cell
 * (learn.microsoft.com, Excel.RunOptions.delayForCellEdit: "When false, if the user is in cell edit mode
 * when the batch request is processed by Excel, the batch will automatically fail") and while it has too
 * much to do (learn.microsoft.com, "Error handling with the Excel JavaScript API": ActivityLimitReached).
 * So it is told, and the same request is sent again.
 */
const WAITS: Readonly<
  Record<string, { readonly why: 'cellEdit' | 'busy'; readonly pause: number }>
> = {
  InvalidOperationInCellEditMode: { why: 'cellEdit', pause: 300 },
  ActivityLimitReached: { why: 'busy', pause: 1000 },
};

/** Sends one request: queues, waits for Excel, and gives what `queue` makes of the answer. */
export async function send<T>(
  { runtime, tell, signal, options }: Line,
  queue: (scope: Scope) => () => T,
): Promise<T> {
  for (let waited = false; ; waited = true) {
    signal?.throwIfAborted();
    try {
      const batch = async (context: Excel.RequestContext): Promise<T> => {
        const read = queue(new Scope(context));
        await context.sync();
        return read();
      };
      const answer = await (options ? runtime.run(options, batch) : runtime.run(batch));
      if (waited) tell(undefined);
      return answer;
    } catch (cause) {
      const wait = WAITS[codeOf(cause) ?? ''];
      if (!wait) throw cause;
      tell(waitingFor[wait.why]);
      await pause(wait.pause, signal).finally(() => {
        if (signal?.aborted === true) tell(undefined);
      });
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
