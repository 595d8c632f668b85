import type { Thread } from '../../threads/Thread';
import { READY } from './serveReading';
import { receiver, type SentFile } from './wire';

/** Milliseconds after which a worker that says nothing is given up. */
const PATIENCE = 10_000;

declare global {
  interface Window {
    /** The text of the workers' script, left by the script that the page's first one names. */
    annexReader?: string;
  }
}

/**
 * Starts workers that read returned files: fewer than were asked for, or none, where the browser refuses them. A page
 * that was opened from a folder may start no script from there as a worker, but may load it as text and start that.
 */
export async function startReaders(count: number): Promise<readonly Thread[]> {
  const address = await scriptAddress();
  if (address === undefined) return [];
  const started = await Promise.all(Array.from({ length: count }, () => readerAt(address)));
  return started.filter((thread): thread is Thread => thread !== undefined);
}

let known: Promise<string | undefined> | undefined;

/** Of the script as the browser keeps it for this page. */
function scriptAddress(): Promise<string | undefined> {
  known ??= scriptText().then((text) =>
    text === undefined
      ? undefined
      : URL.createObjectURL(new Blob([text], { type: 'text/javascript' })),
  );
  return known;
}

function scriptText(): Promise<string | undefined> {
  const name = document.getElementById('boot')?.dataset['reader'];
  if (name === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = name;
    script.onload = () => {
      resolve(window.annexReader);
    };
    script.onerror = () => {
      resolve(undefined);
    };
    document.head.append(script);
  });
}

/** Undefined where the browser does not start it, or it does not say so. */
function readerAt(address: string): Promise<Thread | undefined> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(address);
    } catch {
      resolve(undefined);
      return;
    }
    const giveUp = (): void => {
      worker.terminate();
      resolve(undefined);
    };
    const timer = setTimeout(giveUp, PATIENCE);
    worker.onerror = giveUp;
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      if (data === READY) resolve(threadOf(worker));
      else giveUp();
    };
  });
}

function threadOf(worker: Worker): Thread {
  const received = receiver();
  return {
    post: (file) => {
      worker.postMessage(file);
    },
    listen(answered, ended) {
      worker.onmessage = ({ data }: MessageEvent<SentFile | undefined>) => {
        answered(data ? received(data) : Promise.reject(new Error('The file was not read.')));
      };
      worker.onmessageerror = ended;
      worker.onerror = ended;
    },
    end: () => {
      worker.terminate();
    },
  };
}
