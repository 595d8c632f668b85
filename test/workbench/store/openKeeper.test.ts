import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { fromOtherWindow } from '../../../src/core/messages/workbench';
import type { Keeper, Kept } from '../../../src/workbench/store/Keeper';
import { openKeeper } from '../../../src/workbench/store/openKeeper';

function work(data: string | readonly string[], minute = 0): Kept {
  const at = new Date(Date.UTC(2023, 9, 3, 8, minute)).toISOString();
  return { data: [data].flat(), what: '总表 · 宿城区 2023年9月', at };
}

async function whys(keeper: Keeper): Promise<readonly string[]> {
  return (await keeper.versions()).map(({ why }) => why);
}

/** Every text that the browser holds. */
async function texts(): Promise<readonly unknown[]> {
  const database = await openDB('annex');
  const all: unknown[] = await database.getAll('data');
  database.close();
  return all.sort();
}

describe('the keeper', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('has nothing on the first visit', async () => {
    const keeper = await openKeeper('one');
    expect(await keeper.working()).toBeUndefined();
    expect(await keeper.versions()).toEqual([]);
    expect(await keeper.version(1)).toBeUndefined();
  });

  it('gives the work back as it was kept last', async () => {
    const keeper = await openKeeper('one');
    expect(await keeper.keepWorking(work('first'))).toBe('kept');
    expect(await keeper.keepWorking(work('second', 1))).toBe('kept');
    expect(await (await openKeeper('two')).working()).toEqual(work('second', 1));
    expect(await keeper.versions()).toEqual([]);
  });

  it('looks whose work it is without reading its text, and finds what an earlier version kept with it', async () => {
    const keeper = await openKeeper('one');
    await keeper.keepWorking(work('first'));
    const database = await openDB('annex');
    const { data, ...about } = work('of an earlier version', 2);
    expect(await database.get('working', 'current')).not.toHaveProperty('data');
    await database.put('working', { ...about, data: data[0], window: 'earlier' }, 'current');
    expect(await (await openKeeper('two')).working()).toEqual({ ...about, data });
    expect(await keeper.keepWorking(work('second', 3))).toBe('apart');
    expect(await (await openKeeper('two')).working()).toEqual({ ...about, data });
    database.close();
  });

  it('knows of work and versions that they were opened from a file', async () => {
    const keeper = await openKeeper('one');
    await keeper.keepWorking({ ...work('first'), isFromFile: true });
    await keeper.keepVersion({ ...work('first'), isFromFile: true }, '打开文件之后');
    await keeper.keepVersion(work('second', 1), '新建之前');
    expect((await keeper.working())?.isFromFile).toBe(true);
    const versions = await keeper.versions();
    expect(versions.map(({ isFromFile }) => isFromFile)).toEqual([undefined, true]);
  });

  it('keeps files as long as work or a version is of them', async () => {
    const keeper = await openKeeper('one');
    const file = (no: number) => ({ bytes: new Uint8Array([no]), own: [] });
    const first = await keeper.keepFile(file(1));
    await keeper.keepWorking({ ...work('first'), isFromFile: true, file: first });
    const second = await keeper.keepFile(file(2));
    await keeper.keepVersion({ ...work('second'), isFromFile: true, file: second }, '打开之前');
    for (let no = 3; no <= 6; no += 1) await keeper.keepFile(file(no));
    const later = await openKeeper('two');
    expect((await later.working())?.file).toBe(first);
    expect((await later.versions())[0]?.file).toBe(second);
    const bytes = await Promise.all([1, 2, 3, 4, 5, 6].map((no) => later.file(no)));
    expect(bytes.map((each) => each?.bytes[0])).toEqual([1, 2, undefined, undefined, 5, 6]);
  });

  it('gives the steps back that led to the work, each written once, and lets go of others', async () => {
    const step = (label: string) => ({ label, at: work('').at, isOperation: false });
    const [one, two, three] = [step('填写 甲!A1'), step('填写 甲!A2'), step('填写 甲!A3')];
    const keeper = await openKeeper('one');
    await keeper.keepWorking({ ...work('first'), steps: { done: [one, two], undone: [] } });
    await keeper.keepWorking({ ...work('second', 1), steps: { done: [one], undone: [two] } });
    const next = await openKeeper('two');
    const found = await next.working();
    expect(found).toEqual({ ...work('second', 1), steps: { done: [one], undone: [two] } });
    const steps = { done: [...found!.steps!.done, three], undone: [] };
    await next.keepWorking({ ...work('third', 2), steps });
    expect((await (await openKeeper('three')).working())?.steps).toEqual({
      done: [one, three],
      undone: [],
    });
    const kept = await new Promise<number>((resolve) => {
      indexedDB.open('annex.steps.1').onsuccess = ({ target }) => {
        const { result } = target as IDBOpenDBRequest;
        const count = result.transaction('steps').objectStore('steps').count();
        count.onsuccess = () => {
          resolve(count.result);
        };
      };
    });
    expect(kept).toBe(2);
  });

  it('writes only the pieces of a text that are others than before, and lets those go that nothing holds', async () => {
    const keeper = await openKeeper('one');
    const written = jest.spyOn(IDBObjectStore.prototype, 'put');
    const pieces = () =>
      written.mock.calls.flatMap(([value]) => (typeof value === 'string' ? [value] : []));
    await keeper.keepWorking(work(['book', 'a', 'b', 'a']));
    expect(pieces()).toEqual(['book', 'a', 'b']);
    await keeper.keepVersion(work(['book', 'a', 'b', 'a']), '收表汇总之前');
    await keeper.keepWorking(work(['book', 'a', 'c', 'a'], 1));
    expect(pieces()).toEqual(['book', 'a', 'b', 'c']);
    await keeper.keepWorking(work(['book', 'd'], 2));
    written.mockRestore();
    const [version] = await keeper.versions();
    expect(await keeper.version(version!.id)).toEqual(['book', 'a', 'b', 'a']);
    expect((await keeper.working())?.data).toEqual(['book', 'd']);
    expect(await texts()).toEqual(['a', 'b', 'book', 'd']);
  });

  it('writes again what another window has let go', async () => {
    const former = await openKeeper('former');
    await former.keepWorking(work(['book', 'a']));
    const later = await openKeeper('later');
    await later.keepWorking(work(['other'], 1));
    expect(await texts()).toEqual(['other']);
    expect(await former.keepWorking(work(['book', 'a'], 2))).toBe('apart');
    const [version] = await later.versions();
    expect(await later.version(version!.id)).toEqual(['book', 'a']);
    expect((await later.working())?.data).toEqual(['other']);
  });

  it('gives versions that an earlier version of the program kept whole, and lets their texts go with them', async () => {
    const keeper = await openKeeper('one');
    const database = await openDB('annex');
    const { at, what } = work('', 1);
    await database.put('versions', { at, what, why: '结账之前' });
    await database.put('data', 'whole', 1);
    await database.put('data', 'left over', 0);
    database.close();
    expect(await keeper.version(1)).toEqual(['whole']);
    await keeper.keepWorking(work('first', 2));
    expect(await texts()).toEqual(['first', 'whole']);
    for (let number = 1; number <= 30; number += 1)
      await keeper.keepVersion(work(`text ${number}`), `version ${number}`);
    expect(await keeper.version(1)).toBeUndefined();
    expect(await texts()).not.toContain('whole');
  });

  it('lists versions, the newest first, and gives the text of each', async () => {
    const keeper = await openKeeper('one');
    await keeper.keepVersion(work('first'), '收表汇总之前');
    await keeper.keepVersion(work('second', 1), '结账之前');
    const versions = await keeper.versions();
    const { what } = work('');
    expect(versions.map(({ at, what: name, why }) => ({ at, what: name, why }))).toEqual([
      { at: work('', 1).at, what, why: '结账之前' },
      { at: work('').at, what, why: '收表汇总之前' },
    ]);
    const texts = await Promise.all(versions.map(({ id }) => keeper.version(id)));
    expect(texts).toEqual([['second'], ['first']]);
  });

  it('keeps the thirty newest versions, and lets go of the others’ texts too', async () => {
    const keeper = await openKeeper('one');
    for (let number = 1; number <= 33; number += 1)
      await keeper.keepVersion(work(`text ${number}`), `version ${number}`);
    const versions = await keeper.versions();
    expect(versions).toHaveLength(30);
    expect(versions[0]?.why).toBe('version 33');
    expect(versions.at(-1)?.why).toBe('version 4');
    const first = versions.at(-1)!.id;
    expect(await keeper.version(first)).toEqual(['text 4']);
    expect(await keeper.version(first - 1)).toBeUndefined();
  });

  it('goes on where a window was left', async () => {
    await (await openKeeper('one')).keepWorking(work('first'));
    const next = await openKeeper('two');
    expect(await next.keepWorking(work('second', 1))).toBe('kept');
    expect(await next.working()).toEqual(work('second', 1));
  });

  it('keeps the work of two windows apart, and loses neither', async () => {
    const former = await openKeeper('one');
    await former.keepWorking(work('of the former', 1));
    const later = await openKeeper('two');
    expect(await later.keepWorking(work('of the later', 2))).toBe('kept');

    expect(await former.keepWorking(work('of the former, more', 3))).toBe('apart');
    expect(await later.working()).toEqual(work('of the later', 2));
    expect(await whys(later)).toEqual([fromOtherWindow()]);
    const [{ id } = { id: 0 }] = await later.versions();
    expect(await later.version(id)).toEqual(['of the former, more']);

    expect(await former.keepWorking(work('of the former, most', 4))).toBe('apart');
    const [{ id: next } = { id: 0 }, ...others] = await later.versions();
    expect(others).toEqual([]);
    expect(await later.version(next)).toEqual(['of the former, most']);
    expect(await later.version(id)).toBeUndefined();
    expect(await later.keepWorking(work('of the later, more', 5))).toBe('kept');
    expect(await former.working()).toEqual(work('of the later, more', 5));
  });

  it('keeps the work of a window apart though thirty versions came after it', async () => {
    const former = await openKeeper('one');
    await former.keepWorking(work('of the former'));
    const later = await openKeeper('two');
    await later.keepWorking(work('of the later'));
    await former.keepWorking(work('of the former, more'));
    for (let number = 1; number <= 30; number += 1)
      await later.keepVersion(work('text'), `version ${number}`);
    expect(await former.keepWorking(work('of the former, most', 9))).toBe('apart');
    const versions = await later.versions();
    const texts = await Promise.all(versions.map(({ id }) => later.version(id)));
    expect(texts).toContainEqual(['of the former, most']);
  });
});
