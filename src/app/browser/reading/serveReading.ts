import { returnedFile, type Reading } from './returnedFile';
import { sender } from './wire';

/** What a worker has of its page. */
interface Scope {
  onmessage: ((event: MessageEvent<File>) => void) | null;
  postMessage(message: unknown): void;
}

/** The first word of a reader, as soon as it can be handed files. */
export const READY = 'ready';

/**
 * Reads the files that the page hands over, one after the other. A file that the browser does not give is answered
 * with nothing, so that the page asks for it itself and says what is in the way.
 */
export function serveReading(scope: Scope, reading: Reading): void {
  const sent = sender();
  let last: Promise<unknown> = Promise.resolve();
  scope.onmessage = ({ data: file }) => {
    last = last
      .then(() => returnedFile(file, reading))
      .then(
        (read) => {
          scope.postMessage(sent(read));
        },
        () => {
          scope.postMessage(undefined);
        },
      );
  };
  scope.postMessage(READY);
}
