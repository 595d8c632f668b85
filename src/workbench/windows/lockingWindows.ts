import type { Windows } from './Windows';

const BOOK = 'annex.book';
const LEFT = 'annex.left';
const WINDOW = 'annex.window.';

const forEver = (): Promise<never> => new Promise(() => undefined);

/** Windows that hold locks for as long as they are open. @param name tells this window from others */
export function lockingWindows(locks: LockManager, name: string): Windows {
  void locks.request(WINDOW + name, forEver);
  return {
    watchEarlier(tell) {
      void locks.request(BOOK, { ifAvailable: true }, (lock) => {
        if (lock) return forEver();
        tell(true);
        void locks.request(BOOK, () => {
          tell(false);
          return forEver();
        });
        return undefined;
      });
    },
    async knowingGone(work) {
      await locks.request(LEFT, async () => {
        const { held = [] } = await locks.query();
        const alive = new Set(held.map((lock) => lock.name));
        await work((window) => !alive.has(WINDOW + window));
      });
    },
  };
}
