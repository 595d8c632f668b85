import { askingWindows } from '../../../src/workbench/windows/askingWindows';

type Channel = Parameters<typeof askingWindows>[0];
type Word = Parameters<Channel['postMessage']>[0];

/** Windows of one browser; time goes on only when `later` is called. */
function browser() {
  const listeners = new Map<string, (event: { readonly data: Word }) => void>();
  let waiting: (() => void)[] = [];
  const ends = new Map<string, () => void>();
  return {
    open: (name: string) => {
      const channel: Channel = {
        postMessage: (data) => {
          for (const [other, listen] of [...listeners]) if (other !== name) listen({ data });
        },
        addEventListener: (_type, listener) => void listeners.set(name, listener),
      };
      return askingWindows(channel, name, {
        onEnd: (work) => void ends.set(name, work),
        pause: () => new Promise((resolve) => waiting.push(resolve)),
      });
    },
    close: (name: string): void => {
      ends.get(name)?.();
      listeners.delete(name);
    },
    breakDown: (name: string) => void listeners.delete(name),
    later: async (): Promise<void> => {
      const due = waiting;
      waiting = [];
      for (const go of due) go();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}

async function goneFor(
  windows: ReturnType<typeof askingWindows>,
  names: readonly string[],
): Promise<readonly string[]> {
  let gone: readonly string[] = [];
  await windows.knowingGone((isGone) => {
    gone = names.filter(isGone);
    return Promise.resolve();
  });
  return gone;
}

describe('windows where the browser gives no locks', () => {
  it('know which others are gone, and take nothing from one that lives', async () => {
    const { open, close, breakDown, later } = browser();
    open('甲');
    open('乙');
    open('丙');
    await later();
    close('乙');
    breakDown('丙');
    const fourth = open('丁');
    const gone = goneFor(fourth, ['甲', '乙', '丙', '']);
    await later();
    expect(await gone).toEqual(['乙', '丙', '']);
  });

  it('tell of one that was there before, until it closes', async () => {
    const { open, close, later } = browser();
    const told = { first: [] as boolean[], second: [] as boolean[] };
    open('甲').watchEarlier((isThere) => void told.first.push(isThere));
    await later();
    open('乙').watchEarlier((isThere) => void told.second.push(isThere));
    await later();
    expect(told).toEqual({ first: [], second: [true] });
    close('甲');
    expect(told.second).toEqual([true, false]);
  });

  it('see that one broke down without a word, and not that others came', async () => {
    const { open, breakDown, later } = browser();
    const told: boolean[] = [];
    open('甲');
    await later();
    open('乙').watchEarlier((isThere) => void told.push(isThere));
    await later();
    open('丙');
    await later();
    await later();
    expect(told).toEqual([true]);
    breakDown('甲');
    for (let turn = 0; turn < 4; turn += 1) await later();
    expect(told).toEqual([true, false]);
  });
});
