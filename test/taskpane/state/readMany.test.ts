/** @jest-environment jsdom */
import { serveReading } from '../../../src/app/browser/reading/serveReading';
import { receiver, type SentFile } from '../../../src/app/browser/reading/wire';
import type { ReadFile } from '../../../src/app/pane/returns';
import type { Thread } from '../../../src/app/threads/Thread';
import type { Pane } from '../../../src/taskpane/state/Pane';
import { readMany } from '../../../src/taskpane/state/readMany';
import { fileOf } from '../../support/pane/renderPane';

const MANY = 60;

/** A worker of this very thread, which reads files by what they say of themselves. */
class Reader implements Thread {
  posted = 0;
  isEnded = false;
  private readonly scope: Parameters<typeof serveReading>[0];
  private answered: (answer: unknown) => void = () => undefined;

  constructor(readXlsx: ReadFile) {
    const received = receiver();
    this.scope = {
      onmessage: null,
      postMessage: (sent: SentFile | string | undefined) => {
        if (typeof sent === 'string') return;
        this.answered(sent ? received(sent) : Promise.reject(new Error('not read')));
      },
    };
    serveReading(this.scope, { readXlsx, largestFile: 1000 });
  }

  listen(answered: (answer: unknown) => void): void {
    this.answered = answered;
  }

  post(file: File): void {
    this.posted += 1;
    this.scope.onmessage?.({ data: file } as MessageEvent<File>);
  }

  end(): void {
    this.isEnded = true;
  }
}

describe('reading many returned files', () => {
  const files = Array.from({ length: MANY }, (_, no) => fileOf(`${no}.xlsx`, 'broken'));
  const unreadable: ReadFile = () => {
    throw new Error('none');
  };

  /** @param refuses the browser starts no workers */
  function paneWith(refuses = false) {
    const asked: number[] = [];
    const readers: Reader[] = [];
    const startReaders = (count: number): Promise<readonly Thread[]> => {
      asked.push(count);
      if (!refuses) readers.push(new Reader(unreadable));
      return Promise.resolve(readers);
    };
    const services = { readXlsx: unreadable, largestFile: 1000, startReaders };
    return { pane: { services } as unknown as Pane, asked, readers };
  }

  async function read(pane: Pane, some: readonly File[], stopAt = Infinity) {
    const found: unknown[] = [];
    const controller = new AbortController();
    for await (const each of readMany(pane, some, controller.signal)) {
      found.push(each);
      if (found.length === stopAt) controller.abort();
    }
    return found;
  }

  it('says the same of them in workers as in the page, in their order', async () => {
    const { pane, readers } = paneWith();
    const found = await read(pane, files);
    expect(readers.map(({ posted, isEnded }) => [posted, isEnded])).toEqual([[MANY, true]]);
    expect(found).toEqual(await read(paneWith(true).pane, files));
    expect(found.map((each) => (each as { file: string }).file)).toEqual(
      files.map(({ name }) => name),
    );
  });

  it('starts no worker for a few', async () => {
    const { pane, asked } = paneWith();
    expect(await read(pane, files.slice(0, 15))).toHaveLength(15);
    expect(asked).toEqual([]);
  });

  it.each([false, true])(
    'stops when it is told to, and ends the workers (refused: %s)',
    async (refuses) => {
      const { pane, readers } = paneWith(refuses);
      await expect(read(pane, files, 3)).rejects.toMatchObject({ name: 'AbortError' });
      for (const { posted, isEnded } of readers) {
        expect(isEnded).toBe(true);
        expect(posted).toBeLessThan(10);
      }
    },
  );

  it('reads by itself what a worker could not, and says what is in the way', async () => {
    const { pane } = paneWith();
    const gone = new File([], 'gone.xlsx');
    const fault = new DOMException('gone', 'NotReadableError');
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(fault) });
    await expect(read(pane, [...files, gone])).rejects.toBe(fault);
  });
});
