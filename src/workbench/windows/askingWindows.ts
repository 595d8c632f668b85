import type { Windows } from './Windows';

const CHANNEL = 'annex.windows';
/** Milliseconds in which a window answers, also one that has much to do. */
const ANSWER = 2000;
/** Milliseconds between two looks whether an earlier window is here still, since one that breaks down says nothing. */
const AGAIN = 15_000;

interface Word {
  readonly kind: 'asks' | 'isHere' | 'goes';
  readonly window: string;
}

/** The way to all other windows. */
interface Channel {
  postMessage(word: Word): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Word }) => void): void;
}

/** What lasts as long as this window. */
interface Life {
  readonly onEnd: (work: () => void) => void;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** The browser's own channel, which also pages have that come over no secure way. */
export function openChannel(): Channel {
  return new BroadcastChannel(CHANNEL);
}

export function lifeOf(page: Window): Life {
  return {
    onEnd: (work) => {
      page.addEventListener('pagehide', work);
    },
    pause: (milliseconds) =>
      new Promise((resolve) => {
        page.setTimeout(resolve, milliseconds);
      }),
  };
}

/** Windows that ask each other, where the browser gives no locks. @param name tells this window from others */
export function askingWindows(channel: Channel, name: string, { onEnd, pause }: Life): Windows {
  const here = new Set<string>();
  let whenOneGoes = (): void => undefined;
  const say = (kind: Word['kind']): void => {
    channel.postMessage({ kind, window: name });
  };
  channel.addEventListener('message', ({ data: { kind, window } }) => {
    if (kind === 'asks') say('isHere');
    else if (kind === 'isHere') here.add(window);
    else {
      here.delete(window);
      whenOneGoes();
    }
  });
  onEnd(() => {
    say('goes');
  });
  const ask = async (): Promise<void> => {
    say('asks');
    await pause(ANSWER);
  };
  const answered = ask();
  return {
    watchEarlier(tell) {
      void watchEarlier(tell);
    },
    async knowingGone(work) {
      await answered;
      await work((window) => !here.has(window));
    },
  };

  async function watchEarlier(tell: (isThere: boolean) => void): Promise<void> {
    await answered;
    const earlier = [...here];
    let isThere = false as boolean;
    const look = (): void => {
      const now = earlier.some((window) => here.has(window));
      if (now !== isThere) tell(now);
      isThere = now;
    };
    whenOneGoes = look;
    look();
    while (isThere) {
      await pause(AGAIN);
      here.clear();
      await ask();
      look();
    }
  }
}
